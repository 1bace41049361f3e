// For how long quiet can be asked for, in every menu the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "words/clock_words.hpp"

namespace limber {

enum class QuietLength { half_hour, hour, two_hours, full_hour, tomorrow, endless };

struct QuietChoice {
  QuietLength length;
  std::string label;                   ///< "1 hour", "Until 15:00"
  std::optional<Duration> lasts = {};  ///< none: until tomorrow, or until it is ended
};

/// In the order of the menus. `now`: of the clock on the wall.
std::vector<QuietChoice> quiet_choices(LocalTime now, ClockStyle clock);

/// The next full hours, as times: "15:00".
std::vector<QuietChoice> full_hours(LocalTime now, ClockStyle clock);

/// From `now` to the next full hour that is not just about to begin.
Duration to_full_hour(LocalTime now);

/// The entry that says that a meeting begins, or is over.
std::string meeting_label(bool in_one);
/// "15 min more": a meeting goes on.
std::string longer_label();
/// The entry that switches the day off, or on where it is off.
std::string off_today_label(bool off_now);

}  // namespace limber
