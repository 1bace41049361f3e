#include "panel/model/tray_facts.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

std::string text_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

bool flag_in(const Json& object, const char* name, bool otherwise) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::vector<TrayFacts::Item> items_in(const Json& object, const char* name) {
  std::vector<TrayFacts::Item> items;
  const auto list = object.find(name);
  if (list == object.end() || !list->is_array()) return items;
  for (const Json& one : *list) {
    if (!one.is_object()) continue;
    const auto checked = one.find("checked");
    const bool has_mark = checked != one.end() && checked->is_boolean();
    items.push_back({text_in(one, "id"), text_in(one, "label"), flag_in(one, "enabled", true),
                     has_mark ? std::optional(checked->get<bool>()) : std::nullopt, items_in(one, "items")});
  }
  return items;
}

/// The colours that the files are drawn in: the glyph's, and that of a break that is asked for.
constexpr std::array<std::string_view, 2> drawn_in{"#2e3436", "#b86a00"};

/// It becomes part of an SVG.
bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

}  // namespace

TrayFacts read_tray(const Json& answer) {
  TrayFacts facts;
  if (!answer.is_object()) return facts;
  facts.wanted = flag_in(answer, "wanted", true);
  facts.icon = text_in(answer, "icon");
  facts.colour = text_in(answer, "colour");
  const std::string title = text_in(answer, "title"), text = text_in(answer, "text");
  facts.tip = text.empty() ? title : title + "\n" + text;
  facts.menu = items_in(answer, "menu");
  return facts;
}

TrayFacts disconnected_tray(const std::string& colour) {
  TrayFacts facts;
  facts.icon = "limber-off-symbolic";
  facts.colour = colour;
  facts.tip = "Reminders are off";
  facts.menu = {{tray_start, "Start reminders", true, std::nullopt, {}}, {tray_quit, "Quit", true, std::nullopt, {}}};
  return facts;
}

std::string tray_picture(const std::filesystem::path& icons, const TrayFacts& facts) {
  if (facts.icon.find('/') != std::string::npos) return "";
  std::ifstream file(icons / (facts.icon + ".svg"));
  std::string svg{std::istreambuf_iterator<char>(file), {}};
  if (!is_colour(facts.colour)) return svg;
  for (const std::string_view drawn : drawn_in)
    for (auto at = svg.find(drawn); at != std::string::npos; at = svg.find(drawn, at + facts.colour.size()))
      svg.replace(at, drawn.size(), facts.colour);
  return svg;
}

}  // namespace limber
