// Sits: how long the person stayed in the chair before getting up (B8), from the rows of the history.
#pragma once

#include <optional>
#include <vector>

#include "journal/history.hpp"

namespace limber {

/// The sitting time of each sit, in their order: what a day's `longest_sit` is the longest of. The rows are those of
/// whole days. `stood_up_after`: an absence of that length ends a sit.
std::vector<Duration> sits_of(const std::vector<SpanRow>& spans, const std::vector<BreakRow>& breaks,
                              Duration stood_up_after);

/// Those of the days from `first` to `last`, read a month at a time. Throws JournalError.
std::vector<Duration> sits_of(History& history, Date first, Date last, Duration stood_up_after);

/// The median (of an even number, the mean of the two in the middle); none where there are no sits.
std::optional<Duration> usual_sit(std::vector<Duration> sits);

}  // namespace limber
