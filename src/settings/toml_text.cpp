#include "settings/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace limber {
namespace {

constexpr std::size_t most_mistakes = 20;

struct Span {
  std::size_t begin;
  std::size_t end;  ///< of the line's own text, before its line ending
};

/// The line `number` (from 1) of `text`.
std::optional<Span> line_span(std::string_view text, unsigned number) {
  std::size_t begin = 0;
  for (unsigned i = 1; i < number; ++i) {
    const auto newline = text.find('\n', begin);
    if (newline == std::string_view::npos) return std::nullopt;
    begin = newline + 1;
  }
  auto end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return Span{begin, end};
}

/// The library's words, with what a person can do about the two mistakes that everybody makes.
std::string explain(std::string_view description, std::string_view line) {
  constexpr std::string_view opening = "Error while ";
  if (description.starts_with(opening)) description.remove_prefix(opening.size());
  std::string_view hint;
  const auto equals = line.find('=');
  const auto value = equals == std::string_view::npos ? equals : line.find_first_not_of(" \t", equals + 1);
  if (description.find("control characters") != std::string_view::npos) {
    hint = "; is a closing quote missing?";
  } else if (value != std::string_view::npos && line[value] >= '0' && line[value] <= '9') {
    hint = "; durations and times stand in quotes, such as \"45min\"";
  }
  return fmt::format("this is not TOML: {}{}", description, hint);
}

TomlMistake mistake_of(const toml::parse_error& error, std::string_view text) {
  const auto position = error.source().begin;
  const auto span = line_span(text, position.line);
  const auto line = span ? text.substr(span->begin, span->end - span->begin) : std::string_view{};
  return {position.line, position.column, explain(error.description(), line)};
}

/// Takes the line out of the text, leaving the count of lines. What a broken section header was to head must not fall
/// to the section before, so it goes to one called `stand_in`. False if that would change nothing.
bool take_out(std::string& text, unsigned line, const std::string& stand_in) {
  const auto span = line_span(text, line);
  if (!span || span->begin == span->end) return false;
  const auto first = text.find_first_not_of(" \t", span->begin);
  const bool header = first < span->end && text[first] == '[';
  text.replace(span->begin, span->end - span->begin, header ? fmt::format("[\"{}\"]", stand_in) : "");
  return true;
}

/// What stands before the line `line`, or as much of it as can be read: it may end amid a list over several lines.
toml::table before_line(std::string_view text, unsigned line) {
  // Longer and longer steps back, so that a long list without its end costs a few tries and not one for each line.
  for (unsigned step = 1; line > 1; line -= std::min(step, line - 1), step *= 2) {
    const auto span = line_span(text, line);
    if (!span) continue;
    try {
      return toml::parse(text.substr(0, span->begin));
    } catch (const toml::parse_error&) {
      continue;
    }
  }
  return {};
}

}  // namespace

TomlText read_toml(std::string_view text) {
  std::vector<TomlMistake> mistakes;
  std::vector<std::string> stand_ins;
  std::string rest(text);
  while (mistakes.size() < most_mistakes) {
    try {
      toml::table table = toml::parse(std::string_view(rest));
      for (const auto& name : stand_ins) table.erase(name);
      std::ranges::stable_sort(mistakes, {}, &TomlMistake::line);
      return {std::move(table), std::move(mistakes)};
    } catch (const toml::parse_error& error) {
      mistakes.push_back(mistake_of(error, rest));
      stand_ins.push_back(fmt::format("unreadable section in line {}", mistakes.back().line));
      if (!take_out(rest, mistakes.back().line, stand_ins.back())) break;
    }
  }
  // Something is open from there to the end, as a list without its bracket: further complaints would be echoes of it.
  mistakes.resize(1);
  return {before_line(text, mistakes.front().line), std::move(mistakes)};
}

std::optional<PlainValue> plain_value(const toml::node& node) {
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* number = node.as_integer()) return number->get();
  if (const auto* text = node.as_string()) return text->get();
  const auto* array = node.as_array();
  if (!array) return std::nullopt;
  std::vector<std::string> words;
  for (const auto& element : *array) {
    const auto* word = element.as_string();
    if (!word) return std::nullopt;
    words.push_back(word->get());
  }
  return words;
}

std::optional<TableValue> table_value(const toml::node& node) {
  const auto* table = node.as_table();
  if (!table) return std::nullopt;
  TableValue fields;
  for (const auto& [name, value] : *table) {
    auto its = plain_value(value);
    if (!its) return std::nullopt;
    fields.emplace_back(name.str(), std::move(*its));
  }
  return fields;
}

}  // namespace limber
