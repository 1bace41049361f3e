#include "settings/value.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

#include "settings/error.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

/// What `read` makes of each element of the list that `text` is in TOML; none of it: refused.
template <typename T>
std::vector<T> parse_bracketed(std::string_view text, std::optional<T> (*read)(const toml::node&)) {
  const auto refused = [&] { return SettingsError(fmt::format("expected a list, found {}", text)); };
  try {
    const auto table = toml::parse(fmt::format("list = {}", text));
    const auto* array = table.get_as<toml::array>("list");
    if (!array || table.size() != 1) throw refused();
    std::vector<T> list;
    for (const auto& element : *array) {
      auto its = read(element);
      if (!its) throw refused();
      list.push_back(std::move(*its));
    }
    return list;
  } catch (const toml::parse_error&) {
    throw refused();
  }
}

std::optional<std::string> text_of(const toml::node& node) {
  const auto* word = node.as_string();
  return word ? std::optional(word->get()) : std::nullopt;
}

std::string inline_table(const TableValue& table) {
  std::string fields;
  for (const auto& [name, value] : table)
    fields += fmt::format("{}{} = {}", fields.empty() ? "" : ", ", name, toml_text(as_value(value)));
  return fields.empty() ? "{}" : fmt::format("{{ {} }}", fields);
}

}  // namespace

std::string_view trimmed(std::string_view text, std::string_view blanks) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::string toml_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else if (code < 0x20 || code == 0x7f) {
      quoted += fmt::format("\\u{:04X}", code);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

Value as_value(PlainValue value) {
  return std::visit([](auto& its) { return Value{std::move(its)}; }, value);
}

std::string toml_text(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return toml_quoted(*text);
  if (const auto* words = std::get_if<std::vector<std::string>>(&value)) return "[" + toml_quoted_words(*words) + "]";
  std::string tables;
  for (const TableValue& table : std::get<std::vector<TableValue>>(value))
    tables += (tables.empty() ? "" : ", ") + inline_table(table);
  return "[" + tables + "]";
}

std::string plain_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  if (!list || list->empty()) return toml_text(value);
  return fmt::format("{}", fmt::join(*list, ", "));
}

std::vector<std::string> parse_list(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('[')) return parse_bracketed<std::string>(text, text_of);
  std::vector<std::string> list;
  while (!text.empty()) {
    const auto comma = text.find(',');
    const auto word = trimmed(text.substr(0, comma));
    if (word.empty()) throw SettingsError("expected a list such as a, b: something is missing beside a comma");
    list.emplace_back(word);
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
    if (trimmed(text).empty()) throw SettingsError("expected a list such as a, b: something is missing after a comma");
  }
  return list;
}

std::vector<TableValue> parse_tables(std::string_view text) {
  text = trimmed(text);
  return text.empty() ? std::vector<TableValue>{} : parse_bracketed<TableValue>(text, table_value);
}

}  // namespace limber
