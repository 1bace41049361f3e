#include "panel/model/history_view.hpp"

namespace limber {

bool shows_letter(const Period& period, Date today) {
  return period.kind == PeriodKind::week && (period.holds(today) || moved(period, 1).holds(today));
}

std::optional<Letter> letter_of(const std::vector<HistoryDay>& days, Date today, std::chrono::weekday first,
                                const Policy& policy) {
  const Period week = moved(period_of(PeriodKind::week, today, first), -1), before = moved(week, -1);
  WeekSum its, earlier;
  for (const HistoryDay& day : days) {
    if (week.holds(day.date)) add_day(its, day.sitting, day.longest_sit, day.breaks);
    if (before.holds(day.date)) add_day(earlier, day.sitting, day.longest_sit, day.breaks);
  }
  return letter_words(its, earlier, policy);
}

}  // namespace limber
