// limber report: what it shows people, made from the rows of the history. Pure functions, lines ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/status_text.hpp"
#include "core/calendar.hpp"
#include "journal/rows.hpp"

namespace limber {

/// The span that goes on now, and is no history yet.
struct OpenSpan {
  SpanRow row;
  Duration sitting{};  ///< since the person was last up
};
/// From `open` of history_query; none: nothing goes on, or not on those days.
std::optional<OpenSpan> read_open_span(const Json& open, Date first, Date last);
/// Adds it to its day.
void add_open_span(std::vector<DayTotals>& days, const OpenSpan& open);

/// A line a day, and what they come to.
std::string days_report(const std::vector<DayTotals>& days, const Style& style);

/// One day with its breaks, their times by the clock of `zone`.
std::string day_report(const DayTotals& day, const std::vector<BreakRow>& breaks, const TimeZone& zone,
                       const Style& style, const StretchTitles& titles);

/// "Stretched 3 times: Seated Twist 2, Cat-Cow 1", of those that were done for the most part; empty: none was.
std::string stretched_text(const std::vector<StretchRow>& stretches, const Style& style, const StretchTitles& titles);

}  // namespace limber
