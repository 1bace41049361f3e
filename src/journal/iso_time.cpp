#include "journal/iso_time.hpp"

#include <fmt/format.h>

#include "core/date_text.hpp"

namespace limber {

namespace {

using std::chrono::days;

Date utc_date(WallTime time) { return std::chrono::floor<days>(time); }
std::chrono::hh_mm_ss<Duration> utc_clock(WallTime time) {
  return std::chrono::hh_mm_ss{time - std::chrono::floor<days>(time)};
}

}  // namespace

std::string iso_time(WallTime time) {
  const auto clock = utc_clock(time);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", date_text(utc_date(time)), clock.hours().count(),
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
