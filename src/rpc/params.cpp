#include "rpc/params.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "rpc/wall_text.hpp"

namespace limber {

namespace {

constexpr std::string_view any_text = "a text";
constexpr std::string_view true_or_false = "true or false";
constexpr std::string_view a_posture = "\"sitting\" or \"standing\"";
constexpr std::string_view list_of_texts = "a list of texts";
constexpr Duration longest = std::chrono::years{10};

template <typename Value>
Value needed(std::optional<Value> value, std::string_view name, std::string_view expected) {
  if (!value) throw bad_param(name, expected);
  return *std::move(value);
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
  const Json* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_string()) throw bad_param(name, any_text);
  return value->get<std::string>();
}

std::optional<bool> Params::flag(std::string_view name) const {
  const Json* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_boolean()) throw bad_param(name, true_or_false);
  return value->get<bool>();
}

std::optional<int> Params::count(std::string_view name, int most) const {
  const Json* value = find(name);
  if (!value) return std::nullopt;
  const auto its = value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
  if (its == 0 || its > static_cast<std::uint64_t>(most))
    throw bad_param(name, fmt::format("a whole number from 1 to {}", most));
  return static_cast<int>(its);
}

std::optional<pid_t> Params::process(std::string_view name) const {
  const Json* value = find(name);
  if (!value) return std::nullopt;
  const auto number = value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
  if (number == 0 || number > static_cast<std::uint64_t>(std::numeric_limits<pid_t>::max()))
    throw bad_param(name, "the number of a process");
  return static_cast<pid_t>(number);
}

std::optional<Duration> Params::length(std::string_view name) const {
  const Json* value = find(name);
  if (!value) return std::nullopt;
  // Every whole number above 0 is unsigned to the parser, whatever its size.
  const bool whole = value->is_number_unsigned();
  const auto count = whole ? value->get<std::uint64_t>() : 0;
  if (count == 0 || count > static_cast<std::uint64_t>(longest.count()))
    throw bad_param(name, "a whole number of milliseconds above 0, at most ten years");
  return Duration{static_cast<Duration::rep>(count)};
}

std::optional<WallTime> Params::wall_time(std::string_view name) const {
  const auto given = text(name);
  if (!given) return std::nullopt;
  return needed(parse_wall(*given), name, "a time such as 2026-03-02T17:00:00+01:00");
}

std::optional<BreakKind> Params::kind(std::string_view name) const {
  const auto given = text(name);
  if (!given) return std::nullopt;
  return needed(break_kind(*given), name, "\"micro\" or \"rest\"");
}

std::optional<Posture> Params::posture(std::string_view name) const {
  const auto given = text(name);
  if (!given) return std::nullopt;
  return needed(limber::posture(*given), name, a_posture);
}

std::optional<std::vector<std::string>> Params::texts(std::string_view name) const {
  const Json* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_array() || !std::ranges::all_of(*value, &Json::is_string)) throw bad_param(name, list_of_texts);
  return value->get<std::vector<std::string>>();
}

std::string Params::need_text(std::string_view name) const { return needed(text(name), name, any_text); }
bool Params::need_flag(std::string_view name) const { return needed(flag(name), name, true_or_false); }
Posture Params::need_posture(std::string_view name) const { return needed(posture(name), name, a_posture); }

}  // namespace limber
