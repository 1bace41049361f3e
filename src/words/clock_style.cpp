#include "words/clock_style.hpp"

#include <fmt/format.h>
#include <langinfo.h>
#include <locale.h>

#include <array>

namespace limber {

std::string_view weekday_words(std::chrono::weekday day) {
  constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  return names[day.c_encoding()];
}

std::string_view month_words(std::chrono::month month) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  return names[static_cast<unsigned>(month) - 1];
}

ClockStyle locale_clock_style() {
  const auto locale = ::newlocale(LC_TIME_MASK, "", nullptr);
  if (locale == nullptr) return ClockStyle::hours_24;  // one that is not installed
  const std::string_view format = ::nl_langinfo_l(T_FMT, locale);
  const bool twelve =
      format.find("%r") != format.npos || format.find("%I") != format.npos || format.find("%l") != format.npos;
  ::freelocale(locale);
  return twelve ? ClockStyle::hours_12 : ClockStyle::hours_24;
}

std::string clock_words(LocalTime time, ClockStyle style) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const auto of_day = std::chrono::floor<std::chrono::minutes>(time - day).count();
  const auto hour = of_day / 60, minute = of_day % 60;
  if (style == ClockStyle::hours_24) return fmt::format("{:02}:{:02}", hour, minute);
  return fmt::format("{}:{:02} {}", hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "AM" : "PM");
}

}  // namespace limber
