#include "rpc/setting_codec.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace limber {
namespace {

/// What is there once in an object: a text, number or truth, or a list of texts. In TOML as in JSON.
bool is_field(const Json& value) {
  const auto is_text = [](const Json& its) { return its.is_string(); };
  return value.is_string() || value.is_boolean() || value.is_number_integer() ||
         (value.is_array() && std::ranges::all_of(value, is_text));
}

}  // namespace

std::optional<std::string> setting_text_in(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return std::nullopt;
  std::string tables;
  for (const Json& object : value) {
    if (!object.is_object()) return std::nullopt;
    std::string fields;
    for (const auto& [name, field] : object.items()) {
      if (!is_field(field)) return std::nullopt;
      fields += fmt::format("{}{} = {}", fields.empty() ? "" : ", ", Json(name).dump(), field.dump());
    }
    tables += fmt::format("{}{{{}}}", tables.empty() ? "" : ", ", fields);
  }
  return "[" + tables + "]";
}

}  // namespace limber
