#include "rpc/params.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>

#include "rpc/wall_text.hpp"

namespace limber {

namespace {

constexpr std::string_view any_text = "a text";
constexpr std::string_view true_or_false = "true or false";
constexpr std::string_view a_posture = "\"sitting\" or \"standing\"";
constexpr Duration longest = std::chrono::years{10};

template <typename Value>
Value needed(std::optional<Value> value, std::string_view name, std::string_view expected) {
  if (!value) throw bad_param(name, expected);
  return *std::move(value);
}

/// The value, which has to be as `fits` wants it; none: not given.
template <typename Value, typename Fits>
std::optional<Value> fitting(const Json* value, std::string_view name, std::string_view expected, Fits fits) {
  if (!value) return std::nullopt;
  if (!std::invoke(fits, *value)) throw bad_param(name, expected);
  return value->get<Value>();
}

/// A whole number from 1 to `most`. Every one above 0 is unsigned to the parser, whatever its size.
template <typename Value>
std::optional<Value> whole(const Json* value, std::string_view name, std::string_view expected, std::int64_t most) {
  if (!value) return std::nullopt;
  const auto number = value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
  if (number == 0 || number > static_cast<std::uint64_t>(most)) throw bad_param(name, expected);
  return static_cast<Value>(number);
}

/// What `parse` makes of the text.
template <typename Value>
std::optional<Value> parsed(const std::optional<std::string>& text, std::string_view name, std::string_view expected,
                            std::optional<Value> (*parse)(std::string_view)) {
  if (!text) return std::nullopt;
  return needed(parse(*text), name, expected);
}

}  // namespace

RpcError bad_param(std::string_view name, std::string_view expected) {
  return {ErrorCode::invalid_params, fmt::format("{}: expected {}.", name, expected)};
}

Params::Params(const Request& request, std::initializer_list<std::string_view> known) : params_(request.params) {
  for (const auto& [name, value] : params_.items()) {
    if (std::ranges::find(known, std::string_view(name)) != known.end()) continue;
    throw bad_param(
        fmt::format("{:.60}", name),
        known.size() == 0 ? "no parameters" : fmt::format("no such parameter, but {}", fmt::join(known, ", ")));
  }
}

const Json* Params::find(std::string_view name) const {
  const auto found = params_.find(std::string(name));
  return found == params_.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> Params::text(std::string_view name) const {
  return fitting<std::string>(find(name), name, any_text, &Json::is_string);
}

std::optional<bool> Params::flag(std::string_view name) const {
  return fitting<bool>(find(name), name, true_or_false, &Json::is_boolean);
}

std::optional<std::vector<std::string>> Params::texts(std::string_view name) const {
  const auto all_texts = [](const Json& value) {
    return value.is_array() && std::ranges::all_of(value, &Json::is_string);
  };
  return fitting<std::vector<std::string>>(find(name), name, "a list of texts", all_texts);
}

std::optional<int> Params::count(std::string_view name, int most) const {
  return whole<int>(find(name), name, fmt::format("a whole number from 1 to {}", most), most);
}

std::optional<pid_t> Params::process(std::string_view name) const {
  return whole<pid_t>(find(name), name, "the number of a process", std::numeric_limits<pid_t>::max());
}

std::optional<Duration> Params::length(std::string_view name) const {
  return whole<Duration>(find(name), name, "a whole number of milliseconds above 0, at most ten years",
                         longest.count());
}

std::optional<WallTime> Params::wall_time(std::string_view name) const {
  return parsed(text(name), name, "a time such as 2026-03-02T17:00:00+01:00", parse_wall);
}

std::optional<BreakKind> Params::kind(std::string_view name) const {
  return parsed(text(name), name, "\"micro\" or \"rest\"", break_kind);
}

std::optional<Posture> Params::posture(std::string_view name) const {
  return parsed(text(name), name, a_posture, limber::posture);
}

std::string Params::need_text(std::string_view name) const { return needed(text(name), name, any_text); }
bool Params::need_flag(std::string_view name) const { return needed(flag(name), name, true_or_false); }
Posture Params::need_posture(std::string_view name) const { return needed(posture(name), name, a_posture); }

}  // namespace limber
