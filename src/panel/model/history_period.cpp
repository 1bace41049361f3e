#include "panel/model/history_period.hpp"

#include <fmt/format.h>
#include <langinfo.h>

#include <clocale>
#include <cstdint>
#include <string_view>

#include "words/clock_words.hpp"

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string_view shortened(std::string_view name) { return name.substr(0, 3); }

unsigned day_of(Date date) { return static_cast<unsigned>(date.day()); }

/// Where it is another year than the one that people are in.
std::string year_after(Date date, Date today) {
  return date.year() == today.year() ? std::string{} : fmt::format(" {}", static_cast<int>(date.year()));
}

}  // namespace

Date plus_days(Date date, int by) { return Date{sys_days{date} + days{by}}; }

int Period::days() const { return index_of(last) + 1; }
Date Period::day(int index) const { return plus_days(first, index); }
int Period::index_of(Date date) const { return static_cast<int>((sys_days{date} - sys_days{first}).count()); }

Period period_of(PeriodKind kind, Date date, std::chrono::weekday first) {
  if (kind == PeriodKind::month)
    return {kind, date.year() / date.month() / 1, Date{date.year() / date.month() / std::chrono::last}};
  const auto into = (std::chrono::weekday{sys_days{date}} - first).count();
  const Date begin = plus_days(date, -static_cast<int>(into));
  return {kind, begin, plus_days(begin, 6)};
}

Period moved(const Period& period, int by) {
  if (period.kind == PeriodKind::week)
    return {period.kind, plus_days(period.first, 7 * by), plus_days(period.last, 7 * by)};
  return period_of(period.kind, period.first + std::chrono::months{by}, std::chrono::Monday);
}

std::chrono::weekday locale_first_weekday() {
  const std::string_view locale = std::setlocale(LC_TIME, nullptr);
  if (locale == "POSIX" || locale.starts_with("C.") || locale == "C") return std::chrono::Monday;
  // The C library counts from the day of the week of a date that it also tells, which is a Sunday or a Monday.
  const auto base = reinterpret_cast<std::uintptr_t>(::nl_langinfo(_NL_TIME_WEEK_1STDAY));
  const unsigned counted_from = base == 19971201U ? 1 : 0;
  const auto first = static_cast<unsigned char>(::nl_langinfo(_NL_TIME_FIRST_WEEKDAY)[0]);
  return std::chrono::weekday{(counted_from + first + 6) % 7};
}

std::string period_heading(const Period& period, Date today) {
  const bool week = period.kind == PeriodKind::week;
  if (period.holds(today)) return week ? "This week" : "This month";
  if (moved(period, 1).holds(today)) return week ? "Last week" : "Last month";
  if (!week) return std::string(month_words(period.first.month())) + year_after(period.first, today);
  return period_words(period, today);
}

std::string period_dates(const Period& period, Date today) {
  if (period.kind == PeriodKind::month)
    return fmt::format("{} {}", month_words(period.first.month()), static_cast<int>(period.first.year()));
  // With the year, as a person who looks back over several wants to see it.
  const std::string words = period_words(period, today);
  const bool has_year = period.last.year() != today.year();
  return has_year ? words : fmt::format("{} {}", words, static_cast<int>(period.last.year()));
}

std::string period_words(const Period& period, Date today) {
  const Date first = period.first, last = period.last;
  const std::string year = year_after(last, today);
  if (period.kind == PeriodKind::month) return std::string(month_words(first.month())) + year;
  if (first.month() == last.month())
    return fmt::format("{} to {} {}{}", day_of(first), day_of(last), month_words(last.month()), year);
  return fmt::format("{} {} to {} {}{}", day_of(first), shortened(month_words(first.month())), day_of(last),
                     shortened(month_words(last.month())), year);
}

std::string short_weekday(Date date) {
  return std::string(shortened(weekday_words(std::chrono::weekday{sys_days{date}})));
}

std::string day_words(Date date) {
  return fmt::format("{} {} {}", weekday_words(std::chrono::weekday{sys_days{date}}), day_of(date),
                     month_words(date.month()));
}

std::string date_words(Date date, Date today) {
  return fmt::format("{} {}{}", day_of(date), month_words(date.month()), year_after(date, today));
}

}  // namespace limber
