#include "cli/words.hpp"

#include <fmt/format.h>

#include "words/tr.hpp"

namespace limber {

std::string clock_seconds_text(const Style& style, LocalTime local) {
  const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
  const auto hour = time.hours().count();
  const std::string rest = fmt::format(":{:02}:{:02}", time.minutes().count(), time.seconds().count());
  if (style.clock == ClockStyle::hours_24) return fmt::format("{:02}{}", hour, rest);
  const std::string clock = fmt::format("{}{}", hour % 12 == 0 ? 12 : hour % 12, rest);
  return hour < 12 ? tr("{clock} AM", "clock"_a = clock) : tr("{clock} PM", "clock"_a = clock);
}

std::string table_date(Date date) {
  const auto day = static_cast<unsigned>(date.day());
  // Translators: a date in a table: "Thu  5 Mar". {day:2} takes two columns.
  return tr("{weekday} {day:2} {month}", "weekday"_a = weekday_short(std::chrono::sys_days{date}), "day"_a = day,
            "month"_a = month_short(date.month()));
}

std::string breaks_line(BreakKind kind, const std::string& its) {
  // Translators: {outcomes}: "2 taken, 1 on your own".
  return kind == BreakKind::micro ? tr("Micro breaks: {outcomes}", "outcomes"_a = its)
                                  : tr("Rest breaks: {outcomes}", "outcomes"_a = its);
}

std::string outcome_heading(Outcome outcome) {
  switch (outcome) {
    case Outcome::taken: return trc("column, in one line or two", "Taken");
    case Outcome::natural: return trc("column, in one line or two", "On your\nown");
    case Outcome::cut_short: return trc("column, in one line or two", "Cut\nshort");
    case Outcome::skipped: return trc("column, in one line or two", "Skipped");
    case Outcome::ignored: return trc("column, in one line or two", "No\nanswer");
  }
  return "";
}

std::string time_left(const std::string& length) { return tr("{length} left", "length"_a = length); }

std::string is_fine(const std::string& file) { return tr("{file} is fine.", "file"_a = file); }

}  // namespace limber
