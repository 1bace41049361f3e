// The value of a setting between its text and its place in the policy: one of TOML's plain types.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace limber {

using PlainValue = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;
/// One table of a list of them, such as a [[reminder]]: its fields by name.
using TableValue = std::vector<std::pair<std::string, PlainValue>>;
using Value = std::variant<bool, std::int64_t, std::string, std::vector<std::string>, std::vector<TableValue>>;

Value as_value(PlainValue value);

/// Without `blanks` before and behind it.
std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n");

/// As it stands in limber.toml: `true`, `3`, `"45min"`, `["desk", "mat"]`, `[{ text = "Lunch", at = "12:30" }]`.
std::string toml_text(const Value& value);
/// One string in TOML's quotes.
std::string toml_quoted(std::string_view text);
/// Several of them: `"desk", "mat"`.
template <typename Words>
std::string toml_quoted_words(const Words& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + toml_quoted(word);
  return text;
}

/// As it stands on a command line, without quotes and brackets: `true`, `3`, `45min`, `desk, mat`; `[]` if empty.
std::string plain_text(const Value& value);

/// A list from a command line: `desk, mat`, or as in limber.toml, `["desk", "mat"]`; empty text is an empty list.
/// Throws SettingsError.
std::vector<std::string> parse_list(std::string_view text);

/// A list of tables as toml_text() writes it; empty text is an empty list. Throws SettingsError.
std::vector<TableValue> parse_tables(std::string_view text);

}  // namespace limber
