#include "journal/iso_time.hpp"

#include <fmt/format.h>

#include <charconv>

namespace limber {

namespace {

using std::chrono::days;

Date utc_date(WallTime time) { return std::chrono::floor<days>(time); }
std::chrono::hh_mm_ss<Duration> utc_clock(WallTime time) {
  return std::chrono::hh_mm_ss{time - std::chrono::floor<days>(time)};
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

std::string iso_time(WallTime time) {
  const auto clock = utc_clock(time);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", iso_date(utc_date(time)), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::string file_stamp(WallTime time) {
  const auto clock = utc_clock(time);
  return fmt::format("{}T{:02}{:02}{:02}Z", date_number(utc_date(time)), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::int64_t date_number(Date date) {
  return static_cast<int>(date.year()) * std::int64_t{10'000} + static_cast<unsigned>(date.month()) * 100U +
         static_cast<unsigned>(date.day());
}

Date date_of_number(std::int64_t number) {
  return Date{std::chrono::year{static_cast<int>(number / 10'000)},
              std::chrono::month{static_cast<unsigned>(number / 100 % 100)},
              std::chrono::day{static_cast<unsigned>(number % 100)}};
}

}  // namespace limber
