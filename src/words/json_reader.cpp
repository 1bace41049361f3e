#include "words/json_reader.hpp"

#include "rpc/wall_text.hpp"

namespace limber {

std::optional<LocalTime> local_in(std::string_view text) {
  if (!parse_wall(text)) return std::nullopt;  // the whole form is checked there
  constexpr std::size_t before_the_offset = std::string_view("2026-03-02T09:00:00").size();
  const auto shown = parse_wall(std::string(text.substr(0, before_the_offset)) + "Z");
  return shown ? std::optional(LocalTime{shown->time_since_epoch()}) : std::nullopt;
}

const Json* JsonReader::find(std::string_view name) const {
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() ? nullptr : &*found;
}

JsonReader JsonReader::in(std::string_view name) const {
  static const Json none;
  const Json* its = find(name);
  return JsonReader(its ? *its : none);
}

const Json::array_t& JsonReader::list(std::string_view name) const {
  static const Json::array_t none;
  const Json* its = find(name);
  return its && its->is_array() ? its->get_ref<const Json::array_t&>() : none;
}

std::optional<std::string> JsonReader::text(std::string_view name) const {
  const Json* its = find(name);
  return its && its->is_string() ? std::optional(its->get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> JsonReader::number(std::string_view name) const {
  const Json* its = find(name);
  return its && its->is_number_integer() ? std::optional(its->get<std::int64_t>()) : std::nullopt;
}

std::optional<double> JsonReader::real(std::string_view name) const {
  const Json* its = find(name);
  return its && its->is_number() ? std::optional(its->get<double>()) : std::nullopt;
}

std::optional<Duration> JsonReader::length(std::string_view name) const {
  const auto its = number(name);
  return its ? std::optional(Duration{*its}) : std::nullopt;
}

std::optional<LocalTime> JsonReader::local(std::string_view name) const { return local_in(words(name)); }

std::optional<WallTime> JsonReader::instant(std::string_view name) const { return parse_wall(words(name)); }

std::optional<Date> JsonReader::date(std::string_view name) const { return parse_date(words(name)); }

std::optional<bool> JsonReader::flag(std::string_view name) const {
  const Json* its = find(name);
  return its && its->is_boolean() ? std::optional(its->get<bool>()) : std::nullopt;
}

}  // namespace limber
