// The states of the panel, one function each. Which of them it is, today_view.cpp decides.
#pragma once

#include "panel/model/today_view.hpp"

namespace limber {

TodayView waiting_view();   ///< the first answer has not come
TodayView starting_view();  ///< the daemon is on its way
/// The daemon has gone, and may be back in a moment: `before`, as what was, with nothing to press.
TodayView lost_view(TodayView before);
/// `failure`: why it did not come when it was started; may be empty.
TodayView daemon_absent_view(const std::string& failure);
TodayView other_version_view();
TodayView unseen_view();  ///< nobody can tell when the hands are still

TodayView counting_view(const TodayInput& input, const StatusFacts& status);  ///< `next` is there
TodayView still_view(const StatusFacts& status);                              ///< nothing comes
TodayView asked_view(const TodayInput& input, const StatusFacts& status, BreakKind kind);
TodayView held_view(const TodayInput& input, const StatusFacts& status, BreakKind kind);
TodayView postponed_view(const TodayInput& input, const StatusFacts& status, BreakKind kind);
TodayView resting_view(const TodayInput& input, const StatusFacts& status, BreakKind kind);
TodayView away_view(const TodayInput& input, const StatusFacts& status);
TodayView quiet_view(const TodayInput& input, const StatusFacts& status);
TodayView standing_view(const StatusFacts& status);

/// Where a settings file cannot be read: that it is so, and what mends it, besides what the view says already.
void add_settings_problem(TodayView& view, const SettingsFacts& settings);

}  // namespace limber
