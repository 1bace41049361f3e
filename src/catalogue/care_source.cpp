#include "catalogue/care_source.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  }
  return source;
}

}  // namespace

std::string text(const CareSource& source) {
  if (source.own_choice) return fmt::format("{}, leaning on {}", source.title, source.where);
  return fmt::format("{} ({})", source.title, source.where);
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
