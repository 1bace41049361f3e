#include "catalogue/tips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "catalogue/folder_files.hpp"
#include "catalogue/page.hpp"
#include "catalogue/toml_table.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

Tip read_tip(TomlTable& table, const std::vector<CareSource>& sources) {
  Tip tip;
  tip.id = table.text("id");
  tip.text = table.text("text");
  if (letters(tip.text) > Tip::longest)
    table.complain("text", fmt::format("text: expected at most {} letters, found {}", Tip::longest, letters(tip.text)));
  tip.tags = table.choices<TipTag>("tags");
  if (table.has("for")) tip.posture = table.choice<Posture>("for", Need::may_miss);
  for (const std::size_t source : read_cited(table, "sources", sources))
    if (source < sources.size()) tip.sources.push_back(sources[source]);
  return tip;
}

std::vector<Tip> read_tips(TomlTable& file) {
  const std::vector<CareSource> sources = read_care_sources(file);
  std::vector<Tip> tips;
  file.tables("tips", Need::required, [&](TomlTable& tip) { tips.push_back(read_tip(tip, sources)); });
  return tips;
}

/// Deals each tag's tips out evenly over the whole: the middle one of three comes half way.
std::vector<Tip> spread(std::vector<Tip> tips) {
  std::map<TipTag, std::size_t> count;
  for (const Tip& tip : tips) ++count[tip.tags.front()];
  std::map<TipTag, std::size_t> seen;
  std::vector<std::pair<double, Tip>> placed;
  for (Tip& tip : tips) {
    const TipTag tag = tip.tags.front();
    const auto before = static_cast<double>(seen[tag]++);
    placed.emplace_back((before + 0.5) / static_cast<double>(count[tag]), std::move(tip));
  }
  std::ranges::stable_sort(placed, {}, [](const auto& entry) { return entry.first; });
  std::vector<Tip> result;
  result.reserve(placed.size());
  for (auto& [where, tip] : placed) result.push_back(std::move(tip));
  return result;
}

bool alike(const Tip& a, const Tip& b) {
  return std::ranges::any_of(a.tags, [&](TipTag tag) { return b.has(tag); });
}

std::size_t before(std::size_t i, std::size_t size) { return (i + size - 1) % size; }

/// How many pairs of neighbours that tip `i` is in are alike.
int clashes_at(const std::vector<Tip>& tips, std::size_t i) {
  const std::size_t size = tips.size();
  return (alike(tips[before(i, size)], tips[i]) ? 1 : 0) + (alike(tips[i], tips[(i + 1) % size]) ? 1 : 0);
}

/// Swaps tip `i` with the first one for which there are fewer clashes then; false: there is none.
bool mend(std::vector<Tip>& tips, std::size_t i) {
  for (std::size_t step = 1; step < tips.size(); ++step) {
    const std::size_t other = (i + step) % tips.size();
    const int clashes = clashes_at(tips, i) + clashes_at(tips, other);
    std::swap(tips[i], tips[other]);
    if (clashes_at(tips, i) + clashes_at(tips, other) < clashes) return true;
    std::swap(tips[i], tips[other]);
  }
  return false;
}

}  // namespace

bool Tip::has(TipTag tag) const { return std::ranges::find(tags, tag) != tags.end(); }

std::vector<Tip> in_rotation(std::vector<Tip> tips) {
  std::vector<Tip> order = spread(std::move(tips));
  // Each swap leaves fewer clashes than there were, so this ends.
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < order.size(); ++i)
      if (clashes_at(order, i) > 0 && mend(order, i)) better = true;
  }
  return order;
}

Tips load_tips(const std::vector<fs::path>& dirs) {
  Tips loaded;
  IdOrigins origins;
  read_folders(dirs, loaded.problems, [&](std::string_view text, const fs::path& file) {
    auto tips = read_whole<TomlTable>(text, file, loaded.problems, read_tips);
    for (Tip& tip : tips ? *tips : std::vector<Tip>{})
      if (is_new_id(tip.id, file, origins, loaded.problems)) loaded.tips.push_back(std::move(tip));
  });
  loaded.tips = in_rotation(std::move(loaded.tips));
  return loaded;
}

const Tip& tip_at(const std::vector<Tip>& tips, long long n) {
  const auto size = static_cast<long long>(tips.size());
  return tips.at(static_cast<std::size_t>(((n % size) + size) % size));
}

long long number_of_tip(const std::vector<Tip>& tips, long long n, Posture posture) {
  for (std::size_t step = 0; step < tips.size(); ++step) {
    const long long number = n + static_cast<long long>(step);
    const auto& its = tip_at(tips, number).posture;
    if (!its || *its == posture) return number;
  }
  return n;
}

const Tip& tip_of_the_day(const std::vector<Tip>& tips, Date date) {
  return tip_at(tips, std::chrono::sys_days{date}.time_since_epoch().count());
}

}  // namespace limber
