#include "panel/link/window_place.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include "words/json_reader.hpp"

namespace limber {
namespace {

long long common(const DeskBox& one, const DeskBox& other) {
  const long long wide = std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
  const long long high = std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
  return std::max(wide, 0LL) * std::max(high, 0LL);
}

constexpr int farthest = 100'000;  ///< no desk is as large

}  // namespace

std::optional<WindowPlace> read_place(const std::filesystem::path& file) {
  std::ifstream stream(file);
  const Json kept = Json::parse(stream, nullptr, false);
  const JsonReader its(kept);
  bool whole = true;
  const auto number = [&](const char* name) {
    const auto found = its.number(name);
    const bool fits = found && *found >= -farthest && *found <= farthest;
    whole = whole && fits;
    return fits ? static_cast<int>(*found) : 0;
  };
  const DeskBox box{number("x"), number("y"), number("width"), number("height")};
  if (!whole || box.width <= 0 || box.height <= 0) return std::nullopt;
  return WindowPlace{box, its.flag("maximised").value_or(false)};
}

void keep_place(const std::filesystem::path& file, const WindowPlace& place) {
  std::error_code ignored;
  std::filesystem::create_directories(file.parent_path(), ignored);
  std::ofstream(file) << Json{{"x", place.box.x},
                              {"y", place.box.y},
                              {"width", place.box.width},
                              {"height", place.box.height},
                              {"maximised", place.maximised}}
                      << "\n";
}

std::optional<DeskBox> on_screen(DeskBox box, int frame, const std::vector<DeskBox>& screens) {
  const auto share = [&box](const DeskBox& screen) { return common(box, screen); };
  const auto best = std::ranges::max_element(screens, {}, share);
  if (best == screens.end() || share(*best) == 0) return std::nullopt;
  box.width = std::min(box.width, best->width);
  box.height = std::min(box.height, best->height - frame);
  box.x = std::clamp(box.x, best->x, best->x + best->width - box.width);
  box.y = std::clamp(box.y, best->y, best->y + best->height - frame - box.height);
  return box;
}

DeskEdge bar_edge(const DeskBox& screen, const DeskBox& room, std::optional<PanelPlace> icon) {
  const int right = room.x + room.width, bottom = room.y + room.height;
  if (!icon) {
    if (bottom < screen.y + screen.height) return DeskEdge::bottom;
    if (room.y > screen.y) return DeskEdge::top;
    return room.x > screen.x ? DeskEdge::left : right < screen.x + screen.width ? DeskEdge::right : DeskEdge::bottom;
  }
  // Above the first of them the icon is outside of the room, else nearest to an edge of it.
  const std::array distances{std::pair{icon->y - room.y, DeskEdge::top}, std::pair{bottom - icon->y, DeskEdge::bottom},
                             std::pair{icon->x - room.x, DeskEdge::left}, std::pair{right - icon->x, DeskEdge::right}};
  return std::ranges::min_element(distances, {}, [](const auto& its) { return its.first; })->second;
}

PanelPlace spot_beside(const DeskBox& screen, const DeskBox& room, std::optional<PanelPlace> icon, int width,
                       int height, int margin) {
  const int left = room.x + margin, top = room.y + margin;
  const int right = std::max(left, room.x + room.width - width - margin);
  const int bottom = std::max(top, room.y + room.height - height - margin);
  const int along = icon ? std::clamp(icon->x - width / 2, left, right) : right;
  const int down = icon ? std::clamp(icon->y - height / 2, top, bottom) : bottom;
  switch (bar_edge(screen, room, icon)) {
    case DeskEdge::top: return {along, top};
    case DeskEdge::bottom: return {along, bottom};
    case DeskEdge::left: return {left, down};
    case DeskEdge::right: break;
  }
  return {right, down};
}

}  // namespace limber
