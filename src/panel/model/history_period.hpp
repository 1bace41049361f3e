// The weeks and months that the history is shown by, and how they and their days are called.
#pragma once

#include <string>

#include "core/time.hpp"

namespace limber {

enum class PeriodKind { week, month };

/// Some days in a row.
struct Period {
  PeriodKind kind = PeriodKind::week;
  Date first;
  Date last;
  bool operator==(const Period&) const = default;

  bool holds(Date date) const { return first <= date && date <= last; }
  int days() const;
  Date day(int index) const;  ///< from 0
  int index_of(Date date) const;
};

Date plus_days(Date date, int days);

/// The week or month that holds `date`. Weeks begin on `first`.
Period period_of(PeriodKind kind, Date date, std::chrono::weekday first);
/// The one before (-1) or after it (1).
Period moved(const Period& period, int by);

/// "This week", "Last week", "October"; `today` tells which it is.
std::string period_heading(const Period& period, Date today);
/// "17 to 23 November 2026", "28 Sep to 4 Oct 2026", "November 2026".
std::string period_dates(const Period& period);
/// The same for a sentence, the year only where it is not that of `today`: "17 to 23 November", "October 2025".
std::string period_words(const Period& period, Date today);

std::string short_weekday(Date date);           ///< "Thu"
std::string short_date(Date date);              ///< "20 Nov"
std::string day_words(Date date);               ///< "Thursday 20 November"
std::string date_words(Date date, Date today);  ///< "20 November", with another year than today's "20 November 2025"

}  // namespace limber
