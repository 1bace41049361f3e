#include "catalogue/tips_file.hpp"

#include <fmt/format.h>

#include <array>

#include "catalogue/page.hpp"
#include "catalogue/toml_table.hpp"

namespace limber {

namespace {

Tip read_tip(TomlTable& table, const std::vector<CareSource>& sources) {
  Tip tip;
  tip.id = table.text("id");
  tip.text = table.text("text");
  if (letters(tip.text) > Tip::longest)
    table.complain("text", fmt::format("text: expected at most {} letters, found {}", Tip::longest, letters(tip.text)));
  for (const std::size_t tag : table.choices("tags", tip_tag_names)) tip.tags.push_back(static_cast<TipTag>(tag));
  constexpr std::array<std::string_view, 2> postures{name(Posture::sitting), name(Posture::standing)};
  if (table.has("for")) tip.posture = posture(postures[table.choice("for", postures, 0)]);
  for (const std::size_t source : read_cited(table, "sources", sources))
    if (source < sources.size()) tip.sources.push_back(sources[source]);
  return tip;
}

}  // namespace

std::vector<Tip> read_tips(std::string_view toml, const std::filesystem::path& file,
                           std::vector<Catalogue::Problem>& problems) {
  FileProblems noted{file, problems};
  try {
    const toml::table root = toml::parse(toml, file.string());
    TomlTable table{root, noted};
    const std::vector<CareSource> sources = read_care_sources(table);
    std::vector<Tip> tips;
    table.tables("tips", true, [&](TomlTable& tip) { tips.push_back(read_tip(tip, sources)); });
    table.finish();
    if (noted.any()) return {};
    return tips;
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
    return {};
  }
}

}  // namespace limber
