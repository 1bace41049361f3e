#include "settings/value.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

#include "settings/error.hpp"

namespace limber {
namespace {

std::vector<std::string> parse_bracketed(std::string_view text) {
  const auto refused = [&] { return SettingsError(fmt::format("expected a list, found {}", text)); };
  try {
    const auto table = toml::parse(fmt::format("list = {}", text));
    const auto* array = table.get_as<toml::array>("list");
    if (!array || table.size() != 1) throw refused();
    std::vector<std::string> list;
    for (const auto& element : *array) {
      const auto* word = element.as_string();
      if (!word) throw refused();
      list.push_back(word->get());
    }
    return list;
  } catch (const toml::parse_error&) {
    throw refused();
  }
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

std::string toml_text(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return toml_quoted(*text);
  return "[" + toml_quoted_words(std::get<std::vector<std::string>>(value)) + "]";
}

std::string plain_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  if (!list || list->empty()) return toml_text(value);
  return fmt::format("{}", fmt::join(*list, ", "));
}

std::vector<std::string> parse_list(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('[')) return parse_bracketed(text);
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

}  // namespace limber
