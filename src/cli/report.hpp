// limber report: what it shows people, made from the rows of the history. Pure functions, lines ended.
#pragma once

#include <string>
#include <vector>

#include "cli/status_text.hpp"
#include "core/calendar.hpp"
#include "journal/rows.hpp"

namespace limber {

/// Adds the span that goes on now (`open` of history_query) to its day, if that is asked for; null: there is none.
void add_open_span(std::vector<DayTotals>& days, const Json& open, Date first, Date last);

/// A line a day, and what they come to.
std::string days_report(const std::vector<DayTotals>& days, const Style& style);

/// One day with its breaks, their times by the clock of `zone`.
std::string day_report(const DayTotals& day, const std::vector<BreakRow>& breaks, const TimeZone& zone,
                       const Style& style, const StretchTitles& titles);

/// "Stretched 3 times: Seated Twist 2, Cat-Cow 1", of those that were done for the most part; empty: none was.
std::string stretched_text(const std::vector<StretchRow>& stretches, const Style& style, const StretchTitles& titles);

}  // namespace limber
