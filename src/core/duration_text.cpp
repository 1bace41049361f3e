#include "core/duration_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace limber {
namespace {

struct Unit {
  std::string_view name;
  std::int64_t ms;
};
// Longest first: a text may only go down this list. "m" is the same unit as "min", for those who type quickly.
constexpr std::array<Unit, 4> units{{{"h", 3'600'000}, {"min", 60'000}, {"s", 1'000}, {"ms", 1}}};

void skip_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); }

std::optional<std::int64_t> take_number(std::string_view& text) {
  std::int64_t number = 0;
  // from_chars would read a minus sign; a length of time has none.
  if (text.empty() || text.front() == '-') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// The place in `units` of the word that `text` begins with.
std::optional<std::size_t> take_unit(std::string_view& text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
  auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(word.size());
  if (word == "m") word = "min";
  const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == word; });
  if (unit == units.end()) return std::nullopt;
  return static_cast<std::size_t>(unit - units.begin());
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  std::int64_t total = 0;
  std::size_t next_unit = 0;
  skip_spaces(text);
  do {
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    skip_spaces(text);
    const auto unit = take_unit(text);
    if (!unit || *unit < next_unit) return std::nullopt;
    next_unit = *unit + 1;
    if (*number > (most - total) / units[*unit].ms) return std::nullopt;
    total += *number * units[*unit].ms;
    skip_spaces(text);
  } while (!text.empty());
  return Duration{total};
}

std::string format_duration(Duration duration) {
  if (duration == Duration::zero()) return "0s";
  std::string text;
  // Unsigned, because the most negative value has no positive twin.
  auto rest = static_cast<std::uint64_t>(duration.count());
  if (duration < Duration::zero()) {
    text = "-";
    rest = 0 - rest;
  }
  for (const auto& unit : units) {
    const auto size = static_cast<std::uint64_t>(unit.ms);
    if (rest >= size) text += std::to_string(rest / size) + std::string(unit.name);
    rest %= size;
  }
  return text;
}

}  // namespace limber
