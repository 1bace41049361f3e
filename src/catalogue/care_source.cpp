#include "catalogue/care_source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/toml_table.hpp"

namespace limber {

namespace {

bool is_web_address(std::string_view text) {
  if (text.find(' ') != text.npos) return false;
  const std::string_view host = text.substr(0, text.find('/'));
  const std::size_t dot = host.rfind('.');
  return dot != host.npos && dot > 0 && host.size() - dot > 2;
}

bool is_doi(std::string_view text) {
  constexpr std::string_view prefix = "doi 10.";
  return text.starts_with(prefix) && text.find('/', prefix.size()) != text.npos && text.find(' ', 4) == text.npos;
}

CareSource read_care_source(TomlTable& table) {
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
    source.seen = table.choice<SourceSeen>("seen", Need::may_miss);
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

bool is_source_address(std::string_view where) {
  constexpr std::string_view separator = "; ";
  for (;;) {
    const std::size_t end = where.find(separator);
    const std::string_view one = where.substr(0, end);
    if (!is_doi(one) && !is_web_address(one)) return false;
    if (end == where.npos) return true;
    where.remove_prefix(end + separator.size());
  }
}

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
  file.tables("sources", Need::required, [&](TomlTable& table) {
    CareSource source = read_care_source(table);
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
