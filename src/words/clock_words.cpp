#include "words/clock_words.hpp"

#include <fmt/format.h>
#include <langinfo.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "words/tr.hpp"

namespace limber {
namespace {

using std::chrono::minutes;
using Seconds = std::chrono::seconds;

std::string minutes_words(minutes whole) { return whole <= 60min ? short_minutes(whole) : short_hours(whole); }

BigNumber number_of(minutes whole) {
  // Translators: the unit below a number.
  if (whole < 100min) return {fmt::format("{}", whole.count()), trn("minute", "minutes", whole.count())};
  return {fmt::format("{}:{:02}", whole.count() / 60, whole.count() % 60), trc("below a number, as 1:30", "hours")};
}

Duration not_negative(Duration length) { return std::max(length, Duration::zero()); }

}  // namespace

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

std::chrono::weekday locale_first_weekday() {
  const auto locale = ::newlocale(LC_TIME_MASK, "", nullptr);
  if (locale == nullptr) return std::chrono::Monday;  // one that is not installed
  const std::string_view name = ::nl_langinfo_l(NL_LOCALE_NAME(LC_TIME), locale);
  const bool says = name != "POSIX" && name != "C" && !name.starts_with("C.");
  // The C library counts from the day of the week of a date that it also tells, which is a Sunday or a Monday.
  const auto base = reinterpret_cast<std::uintptr_t>(::nl_langinfo_l(_NL_TIME_WEEK_1STDAY, locale));
  const unsigned counted_from = base == 19971201U ? 1 : 0;
  const auto first = static_cast<unsigned char>(::nl_langinfo_l(_NL_TIME_FIRST_WEEKDAY, locale)[0]);
  ::freelocale(locale);
  return says ? std::chrono::weekday{(counted_from + first + 6) % 7} : std::chrono::Monday;
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

std::string short_seconds(Seconds length) { return tr("{seconds} s", "seconds"_a = length.count()); }

std::string short_minutes(minutes length) { return tr("{minutes} min", "minutes"_a = length.count()); }

std::string short_hours(minutes length) {
  const auto hours = length.count() / 60, rest = length.count() % 60;
  return rest == 0 ? tr("{hours} h", "hours"_a = hours)
                   : tr("{hours} h {minutes} min", "hours"_a = hours, "minutes"_a = rest);
}

std::string elapsed_words(Duration length) {
  const Duration shown = not_negative(length);
  if (shown < 1min) return short_seconds(std::chrono::floor<Seconds>(shown));
  return minutes_words(std::chrono::floor<minutes>(shown));
}

std::string remaining_words(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min) return short_seconds(shown);
  return minutes_words(std::chrono::ceil<minutes>(shown));
}

std::string minutes_and_seconds(Seconds length) {
  return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

std::string countdown_words(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min || shown >= 60min) return remaining_words(length);
  return minutes_and_seconds(shown);
}

std::string moment_words(LocalTime time, LocalTime now, ClockStyle style) {
  const auto day = std::chrono::floor<std::chrono::days>(time), today = std::chrono::floor<std::chrono::days>(now);
  std::string clock = clock_words(time, style);
  if (day == today) return clock;
  if (day > today && day - today < std::chrono::days{7})
    // Translators: as "Monday 08:30", also after "until".
    return tr("{weekday} {time}", "weekday"_a = weekday_words(std::chrono::weekday{day}), "time"_a = clock);
  const Date date{day};
  // Translators: as "14 March 08:30", also after "until".
  return tr("{day} {month} {time}", "day"_a = static_cast<unsigned>(date.day()), "month"_a = month_words(date.month()),
            "time"_a = clock);
}

std::string long_date(Date date) {
  // Translators: as "Thursday, 5 March 2026".
  return tr("{weekday}, {day} {month} {year}",
            "weekday"_a = weekday_words(std::chrono::weekday{std::chrono::sys_days{date}}),
            "day"_a = static_cast<unsigned>(date.day()), "month"_a = month_words(date.month()),
            "year"_a = static_cast<int>(date.year()));
}

BigNumber elapsed_number(Duration length) { return number_of(std::chrono::floor<minutes>(not_negative(length))); }

BigNumber remaining_number(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  // Translators: the unit below a number.
  if (shown < 1min) return {fmt::format("{}", shown.count()), trn("second", "seconds", shown.count())};
  return number_of(std::chrono::ceil<minutes>(shown));
}

}  // namespace limber
