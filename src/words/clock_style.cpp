#include "words/clock_style.hpp"

#include <fmt/format.h>
#include <langinfo.h>
#include <locale.h>

#include <array>
#include <string_view>

#include "words/tr.hpp"

namespace limber {

std::string weekday_words(std::chrono::weekday day) {
  constexpr std::array names{tr_noop("Sunday"),   tr_noop("Monday"), tr_noop("Tuesday"), tr_noop("Wednesday"),
                             tr_noop("Thursday"), tr_noop("Friday"), tr_noop("Saturday")};
  return tr(names[day.c_encoding()]);
}

std::string weekday_short(std::chrono::weekday day) {
  const std::array<std::string, 7> names{trc("weekday, in short", "Sun"), trc("weekday, in short", "Mon"),
                                         trc("weekday, in short", "Tue"), trc("weekday, in short", "Wed"),
                                         trc("weekday, in short", "Thu"), trc("weekday, in short", "Fri"),
                                         trc("weekday, in short", "Sat")};
  return names[day.c_encoding()];
}

std::string month_words(std::chrono::month month) {
  constexpr std::array names{tr_noop("January"),   tr_noop("February"), tr_noop("March"),    tr_noop("April"),
                             tr_noop("May"),       tr_noop("June"),     tr_noop("July"),     tr_noop("August"),
                             tr_noop("September"), tr_noop("October"),  tr_noop("November"), tr_noop("December")};
  return tr(names[static_cast<unsigned>(month) - 1]);
}

std::string month_short(std::chrono::month month) {
  const std::array<std::string, 12> names{
      trc("month, in short", "Jan"), trc("month, in short", "Feb"), trc("month, in short", "Mar"),
      trc("month, in short", "Apr"), trc("month, in short", "May"), trc("month, in short", "Jun"),
      trc("month, in short", "Jul"), trc("month, in short", "Aug"), trc("month, in short", "Sep"),
      trc("month, in short", "Oct"), trc("month, in short", "Nov"), trc("month, in short", "Dec")};
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
  const auto of_twelve = hour % 12 == 0 ? 12 : hour % 12;
  return hour < 12 ? tr("{hour}:{minute:02} AM", "hour"_a = of_twelve, "minute"_a = minute)
                   : tr("{hour}:{minute:02} PM", "hour"_a = of_twelve, "minute"_a = minute);
}

}  // namespace limber
