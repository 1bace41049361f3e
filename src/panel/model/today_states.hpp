// The states of the panel. Which of them it is, today_view.cpp decides.
#pragma once

#include "panel/model/today_view.hpp"
#include "words/face.hpp"

namespace limber {

TodayView waiting_view();   ///< the first answer has not come
TodayView starting_view();  ///< the daemon is on its way
/// The daemon has gone, and may be back in a moment: `before`, as what was, with nothing to press.
TodayView lost_view(TodayView before);
/// `failure`: why it did not come when it was started; may be empty.
TodayView daemon_absent_view(const std::string& failure);
TodayView other_version_view();
/// What the daemon's face is in the panel: its words, and the ring and the buttons that belong to it.
TodayView face_view(const TodayInput& input, const StatusFacts& status, const Face& face);

/// Where a settings file cannot be read: that it is so, and what mends it, besides what the view says already.
void add_settings_problem(TodayView& view, const SettingsFacts& settings);

}  // namespace limber
