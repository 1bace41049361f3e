#include "panel/model/history_period.hpp"

#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

unsigned day_of(Date date) { return static_cast<unsigned>(date.day()); }
int year_of(Date date) { return static_cast<int>(date.year()); }

std::string month_and_year(Date date) {
  // Translators: as "November 2026".
  return tr("{month} {year}", "month"_a = month_words(date.month()), "year"_a = year_of(date));
}

std::string day_and_month(Date date, const std::string& month) {
  // Translators: as "20 November", or "20 Nov".
  return tr("{day} {month}", "day"_a = day_of(date), "month"_a = month);
}

/// "17 to 23 November", "28 Sep to 4 Oct", and the year after it.
std::string week_words(const Period& week, bool with_year) {
  const Date first = week.first, last = week.last;
  if (first.month() == last.month()) {
    const unsigned from = day_of(first), to = day_of(last);
    const std::string month = month_words(last.month());
    // Translators: the days of a week, as "17 to 23 November 2026".
    return with_year ? tr("{first} to {last} {month} {year}", "first"_a = from, "last"_a = to, "month"_a = month,
                          "year"_a = year_of(last))
                     : tr("{first} to {last} {month}", "first"_a = from, "last"_a = to, "month"_a = month);
  }
  const std::string from = short_date(first), to = short_date(last);
  // Translators: the days of a week, as "28 Sep to 4 Oct 2026".
  return with_year ? tr("{first} to {last} {year}", "first"_a = from, "last"_a = to, "year"_a = year_of(last))
                   : trc("the days of a week", "{first} to {last}", "first"_a = from, "last"_a = to);
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

std::string period_heading(const Period& period, Date today) {
  const bool week = period.kind == PeriodKind::week;
  if (period.holds(today)) return week ? tr("This week") : tr("This month");
  if (moved(period, 1).holds(today)) return week ? tr("Last week") : tr("Last month");
  return period_words(period, today);
}

std::string period_dates(const Period& period) {
  // With the year, as a person who looks back over several wants to see it.
  return period.kind == PeriodKind::month ? month_and_year(period.first) : week_words(period, true);
}

std::string period_words(const Period& period, Date today) {
  const bool with_year = period.last.year() != today.year();
  if (period.kind == PeriodKind::week) return week_words(period, with_year);
  return with_year ? month_and_year(period.first) : month_words(period.first.month());
}

std::string short_weekday(Date date) { return weekday_short(std::chrono::weekday{sys_days{date}}); }

std::string short_date(Date date) { return day_and_month(date, month_short(date.month())); }

std::string day_words(Date date) {
  // Translators: as "Thursday 20 November".
  return tr("{weekday} {day} {month}", "weekday"_a = weekday_words(std::chrono::weekday{sys_days{date}}),
            "day"_a = day_of(date), "month"_a = month_words(date.month()));
}

std::string date_words(Date date, Date today) {
  const std::string month = month_words(date.month());
  if (date.year() == today.year()) return day_and_month(date, month);
  // Translators: as "20 November 2025".
  return tr("{day} {month} {year}", "day"_a = day_of(date), "month"_a = month, "year"_a = year_of(date));
}

}  // namespace limber
