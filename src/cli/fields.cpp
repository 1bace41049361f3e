#include "cli/fields.hpp"

#include <nlohmann/json.hpp>

namespace limber {

const Json& field(const Json& object, std::string_view name) {
  static const Json absent;
  if (!object.is_object()) return absent;
  const auto found = object.find(name);
  return found == object.end() ? absent : *found;
}

std::optional<std::string> text_in(const Json& object, std::string_view name) {
  const Json& value = field(object, name);
  if (!value.is_string()) return std::nullopt;
  return value.get<std::string>();
}

std::optional<Duration> length_in(const Json& object, std::string_view name) {
  const Json& value = field(object, name);
  if (!value.is_number_integer()) return std::nullopt;
  return Duration{value.get<Duration::rep>()};
}

std::optional<LocalStamp> stamp_in(const Json& object, std::string_view name) {
  const auto text = text_in(object, name);
  return text ? parse_stamp(*text) : std::nullopt;
}

std::optional<BreakKind> kind_in(const Json& object, std::string_view name) {
  const auto text = text_in(object, name);
  return text ? break_kind(*text) : std::nullopt;
}

long long count_in(const Json& object, std::string_view name) {
  const Json& value = field(object, name);
  return value.is_number_integer() ? value.get<long long>() : 0;
}

bool flag_in(const Json& object, std::string_view name) {
  const Json& value = field(object, name);
  return value.is_boolean() && value.get<bool>();
}

std::vector<std::string> texts_in(const Json& object, std::string_view name) {
  std::vector<std::string> texts;
  const Json& values = field(object, name);
  if (!values.is_array()) return texts;
  for (const Json& value : values)
    if (value.is_string()) texts.push_back(value.get<std::string>());
  return texts;
}

}  // namespace limber
