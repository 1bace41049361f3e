#include "settings/edit_remove.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "settings/text_positions.hpp"

namespace limber {
namespace {

struct Span {
  std::size_t begin, end;
};

std::string without(std::string_view text, Span span) {
  return fmt::format("{}{}", text.substr(0, span.begin), text.substr(span.end));
}

/// From the begin of the line where the key stands to behind the end of the line where the value ends.
Span whole_lines(std::string_view text, Span entry) {
  const auto before = entry.begin == 0 ? std::string_view::npos : text.rfind('\n', entry.begin - 1);
  const auto after = text.find('\n', entry.end);
  return {before == std::string_view::npos ? 0 : before + 1, after == std::string_view::npos ? text.size() : after + 1};
}

/// An entry of an inline table with the comma and the space behind it, or where it is the last, with those before it.
Span with_comma(std::string_view text, Span entry) {
  constexpr std::string_view space = " \t";
  const auto behind = text.find_first_not_of(space, entry.end);
  if (behind != std::string_view::npos && text[behind] == ',')
    return {entry.begin, std::min(text.find_first_not_of(space, behind + 1), text.size())};
  const auto before = entry.begin == 0 ? std::string_view::npos : text.find_last_not_of(space, entry.begin - 1);
  if (before != std::string_view::npos && text[before] == ',') return {before, entry.end};
  return entry;
}

}  // namespace

std::vector<std::string> removals(std::string_view text, const toml::table& tree, const Setting& setting) {
  const auto* section = tree.get_as<toml::table>(setting.section());
  if (!section) return {};
  const auto found = section->find(setting.name());
  if (found == section->end()) return {};
  const TextPositions positions(text);
  const Span entry{positions.offset(found->first.source().begin), positions.offset(found->second.source().end)};
  return {without(text, whole_lines(text, entry)), without(text, with_comma(text, entry))};
}

}  // namespace limber
