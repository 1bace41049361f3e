#include "settings/edit_list.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "settings/value.hpp"

namespace limber {
namespace {

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

std::string joined(std::span<const std::string> words) {
  std::vector<std::string> quoted;
  for (const auto& word : words) quoted.push_back(toml_quoted(word));
  return fmt::format("{}", fmt::join(quoted, ", "));
}

/// Cuts `begin` to `end` and a comma after it; and the line, if nothing else stands on it. A comment stays.
std::string without(std::string_view text, std::size_t begin, std::size_t end) {
  const auto comma = std::min(text.find_first_not_of(" \t", end), text.size());
  if (text.substr(comma, 1) == ",") end = comma + 1;
  const auto rest = std::min(text.find_first_not_of(" \t\r", end), text.size());
  const auto line_begin = text.rfind('\n', begin) + 1;
  const bool first_on_line = text.find_first_not_of(" \t", line_begin) == begin;
  if (!first_on_line) return fmt::format("{}{}", text.substr(0, begin), text.substr(end));
  const bool last_on_line = text.substr(rest, 1) == "\n";
  return fmt::format("{}{}", text.substr(0, last_on_line ? line_begin : begin),
                     text.substr(last_on_line ? rest + 1 : rest));
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
  return fmt::format("{}{}{}", text.substr(0, at), added, text.substr(at));
}

}  // namespace

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
  const auto added = joined(wanted_rest.first(wanted_rest.size() - tail));
  if (gone.empty()) {
    const auto list_begin = positions.offset(array.source().begin);
    return with_words(text, old.first(head), old_rest.last(tail), list_begin, added);
  }
  const auto begin = gone.front().begin;
  const auto end = gone.back().end;
  if (added.empty()) return without(text, begin, end);
  return fmt::format("{}{}{}", text.substr(0, begin), added, text.substr(end));
}

}  // namespace limber
