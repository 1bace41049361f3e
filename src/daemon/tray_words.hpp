// What the icon shows of a face (words/face.hpp), when that changes next, and the labels of its menu. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/policy.hpp"
#include "desktop/tray_menu.hpp"
#include "desktop/tray_pixmap.hpp"
#include "words/clock_words.hpp"
#include "words/face.hpp"

namespace limber {

TrayPicture picture_of(const Face& face, const StatusFacts& status);

/// After how long the picture will be another, or the minutes until a break that is near, if nothing happens but time.
/// None: not before the engine reports something, as always while the person is away.
std::optional<Duration> tray_changes_in(const Face& face, const StatusFacts& status);

/// When the next day begins.
WallTime next_day(const DayPolicy& day, WallTime now, const TimeZone& zone);

enum class TrayCommand {
  stretch_now = 1,
  postpone,
  skip,
  quiet,  ///< the menu of those that follow
  quiet_end,
  quiet_half_hour,
  quiet_hour,
  quiet_two_hours,
  quiet_until_tomorrow,
  quiet_until_told,
  standing,
  panel,
  stretches,
  care,
  history,
  settings,
  quit,
  quiet_until_full_hour,
  off_today,  ///< or on again
  why,
  meeting,  ///< for an hour, or over
  state     ///< does nothing: shows the current state, for bars without tooltips
};

/// What can be chosen, as things stand.
struct TrayChoices {
  bool stretch_now = true, postpone = false, skip = false;
  bool quiet = false, standing = false, meeting = false;
  bool off = false;          ///< off hours, or off for today
  std::string put_off = {};  ///< the entry that postpones, where it can be: "Postpone 10 min"
  std::string state = {};    ///< the current state in words; empty: not shown
  LocalTime now{};
  ClockStyle clock = ClockStyle::hours_24;
};

/// The items bear the numbers of the commands.
std::vector<MenuItem> tray_menu(const TrayChoices& choices);

}  // namespace limber
