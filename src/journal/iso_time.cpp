#include "journal/iso_time.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"

namespace limber {

namespace {

using std::chrono::days;

Date utc_date(WallTime time) { return std::chrono::floor<days>(time); }
std::chrono::hh_mm_ss<Duration> utc_clock(WallTime time) {
  return std::chrono::hh_mm_ss{time - std::chrono::floor<days>(time)};
}

}  // namespace

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t size) { return whole_number<unsigned>(text.substr(at, size)); };
  const auto year = part(0, 4), month = part(5, 2), day = part(8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
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
