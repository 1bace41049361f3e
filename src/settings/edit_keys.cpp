#include "settings/edit_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

#include "settings/file_text.hpp"

namespace limber {
namespace {

std::string with_section_at_end(std::string_view text, const KeyPlace& place, std::string_view value) {
  return with_paragraph_at_end(
      text, fmt::format("[{1}]{0}{2} = {3}{0}", line_ending(text), place.section, place.name, value));
}

/// The text with a key added to a section that is there but does not have it. A section may be written in three ways.
std::string with_key_added(std::string_view text, const KeyPlace& place, std::string_view value) {
  const auto& section = *place.table;
  const TextPositions positions(text);
  const auto begin = positions.offset(section.source().begin);
  const auto* last = last_child(section);
  const auto after = last ? positions.offset(last->source().end) : begin + 1;
  const auto entry = fmt::format("{} = {}", place.name, value);
  if (section.is_inline()) {
    const auto added = last ? ", " + entry : " " + entry + " ";
    return spliced(text, after, after, added);
  }
  if (text.substr(begin, 1) == "[") {
    const auto end = last ? after : positions.offset(section.source().end);
    const auto indent = last ? indentation(text, end) : std::string_view{};
    return with_line_after(text, end, fmt::format("{}{}", indent, entry));
  }
  return with_line_after(text, after, fmt::format("{}.{}", place.section, entry));
}

// Lists.

struct Element {
  std::string word;
  std::size_t begin;  ///< in the text
  std::size_t end;
};

std::optional<std::vector<Element>> elements_of(const TextPositions& positions, const toml::array& array) {
  std::vector<Element> elements;
  for (const auto& node : array) {
    const auto* word = node.as_string();
    if (!word) return std::nullopt;
    const auto& source = node.source();
    elements.push_back({word->get(), positions.offset(source.begin), positions.offset(source.end)});
  }
  return elements;
}

/// Cuts `begin` to `end` and a comma after it; and the line, if nothing else stands on it. A comment stays.
std::string without_elements(std::string_view text, std::size_t begin, std::size_t end) {
  const auto comma = std::min(text.find_first_not_of(" \t", end), text.size());
  if (text.substr(comma, 1) == ",") end = comma + 1;
  const auto rest = std::min(text.find_first_not_of(" \t\r", end), text.size());
  const auto line = line_begin(text, begin);
  const bool first_on_line = text.find_first_not_of(" \t", line) == begin;
  if (!first_on_line) return spliced(text, begin, end, "");
  const bool last_on_line = text.substr(rest, 1) == "\n";
  return last_on_line ? spliced(text, line, rest + 1, "") : spliced(text, begin, rest, "");
}

/// Puts `words` where nothing is taken away: after the element before, else before the one after, else after "[".
std::string with_words(std::string_view text, std::span<const Element> before, std::span<const Element> after,
                       std::size_t list_begin, const std::string& words) {
  auto at = list_begin + 1;
  auto added = words;
  if (!before.empty()) {
    at = before.back().end;
    added = ", " + words;
  } else if (!after.empty()) {
    at = after.front().begin;
    added = words + ", ";
  }
  return spliced(text, at, at, added);
}

/// `text` with the elements of `array`, a list over several lines, made into `words`: elements that stay keep their
/// place and their comments. None for a list on one line, or one that holds anything but strings: those are better
/// replaced whole.
std::optional<std::string> edited_list(std::string_view text, const TextPositions& positions, const toml::array& array,
                                       const std::vector<std::string>& words) {
  if (array.source().begin.line == array.source().end.line) return std::nullopt;
  const auto found = elements_of(positions, array);
  if (!found) return std::nullopt;
  const std::span<const Element> old(*found);
  const std::span<const std::string> wanted(words);
  const auto same = [](const Element& element, const std::string& word) { return element.word == word; };
  const auto head = static_cast<std::size_t>(
      std::mismatch(old.begin(), old.end(), wanted.begin(), wanted.end(), same).first - old.begin());
  const auto old_rest = old.subspan(head);
  const auto wanted_rest = wanted.subspan(head);
  const auto tail = static_cast<std::size_t>(
      std::mismatch(old_rest.rbegin(), old_rest.rend(), wanted_rest.rbegin(), wanted_rest.rend(), same).first -
      old_rest.rbegin());
  const auto gone = old_rest.first(old_rest.size() - tail);
  const auto added = toml_quoted_words(wanted_rest.first(wanted_rest.size() - tail));
  if (gone.empty()) {
    const auto list_begin = positions.offset(array.source().begin);
    return with_words(text, old.first(head), old_rest.last(tail), list_begin, added);
  }
  const auto begin = gone.front().begin;
  const auto end = gone.back().end;
  if (added.empty()) return without_elements(text, begin, end);
  return spliced(text, begin, end, added);
}

/// An entry of an inline table with the comma and the space behind it, or where it is the last, with those before it.
Cut with_comma(std::string_view text, Cut entry) {
  constexpr std::string_view space = " \t";
  const auto behind = text.find_first_not_of(space, entry.end);
  if (behind != std::string_view::npos && text[behind] == ',')
    return {entry.begin, std::min(text.find_first_not_of(space, behind + 1), text.size())};
  const auto before = entry.begin == 0 ? std::string_view::npos : text.find_last_not_of(space, entry.begin - 1);
  if (before != std::string_view::npos && text[before] == ',') return {before, entry.end};
  return entry;
}

}  // namespace

const toml::node* last_child(const toml::table& section) {
  const toml::node* last = nullptr;
  const auto end_of = [](const toml::node& node) {
    return std::pair(node.source().end.line, node.source().end.column);
  };
  for (const auto& [key, node] : section)
    if (!last || end_of(node) > end_of(*last)) last = &node;
  return last;
}

std::vector<std::string> ways_to_set(std::string_view text, const KeyPlace& place, const Value& value) {
  if (!place.table) return {with_section_at_end(text, place, toml_text(value))};
  const auto* node = place.table->get(place.name);
  if (!node) return {with_key_added(text, place, toml_text(value)), with_section_at_end(text, place, toml_text(value))};
  std::vector<std::string> ways;
  const TextPositions positions(text);
  const auto* words = std::get_if<std::vector<std::string>>(&value);
  if (const auto* array = node->as_array(); array && words)
    if (auto edited = edited_list(text, positions, *array, *words)) ways.push_back(std::move(*edited));
  const auto begin = positions.offset(node->source().begin);
  const auto end = positions.offset(node->source().end);
  ways.push_back(spliced(text, begin, end, toml_text(value)));
  return ways;
}

std::vector<std::string> ways_to_remove(std::string_view text, const KeyPlace& place) {
  if (!place.table) return {};
  const auto found = place.table->find(place.name);
  if (found == place.table->end()) return {};
  const TextPositions positions(text);
  const Cut entry{positions.offset(found->first.source().begin), positions.offset(found->second.source().end)};
  const auto without = [&](Cut gone) { return spliced(text, gone.begin, gone.end, ""); };
  return {without(whole_lines(text, entry)), without(with_comma(text, entry))};
}

}  // namespace limber
