#include "catalogue/care_source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/source_address.hpp"
#include "catalogue/toml_table.hpp"

namespace limber {

namespace {

CareSource read_source(TomlTable& table) {
  CareSource source;
  source.id = table.text("id");
  source.own_choice = table.has("own_choice");
  if (source.own_choice) {
    source.title = CareSource::own_title;
    source.where = table.text("own_choice");
  } else {
    source.title = table.text("title");
    source.where = table.text("where");
    if (!source.where.empty() && !is_source_address(source.where))
      table.complain("where", "where: expected an address, such as \"nhs.uk/conditions/back-pain\", or \"doi 10...\"");
    source.seen = static_cast<SourceSeen>(table.choice("seen", source_seen_names, 0));
  }
  return source;
}

std::string_view seen_note(SourceSeen seen) {
  switch (seen) {
    case SourceSeen::page: return "";
    case SourceSeen::summary: return "summary read";
    case SourceSeen::copy: return "read in a copy";
  }
  return "";
}

}  // namespace

std::string where_text(std::string_view where, SourceSeen seen) {
  const std::string_view note = seen_note(seen);
  return fmt::format("({}{}{})", where, note.empty() ? "" : "; ", note);
}

std::string text(const CareSource& source) {
  if (source.own_choice) return fmt::format("{}, leaning on {}", source.title, source.where);
  return fmt::format("{} {}", source.title, where_text(source.where, source.seen));
}

std::vector<CareSource> read_care_sources(TomlTable& file) {
  std::vector<CareSource> sources;
  file.tables("sources", true, [&](TomlTable& table) {
    CareSource source = read_source(table);
    if (std::ranges::find(sources, source.id, &CareSource::id) != sources.end())
      table.complain("id", fmt::format("id: the source \"{}\" is there twice", source.id));
    sources.push_back(std::move(source));
  });
  return sources;
}

std::vector<std::size_t> read_cited(TomlTable& table, std::string_view key, const std::vector<CareSource>& sources) {
  std::vector<std::string_view> ids;
  ids.reserve(sources.size());
  for (const CareSource& source : sources) ids.emplace_back(source.id);
  return table.choices(key, ids);
}

}  // namespace limber
