// The words of the icon: its tip and the labels of its menu. Short, calm, plain text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/status.hpp"
#include "desktop/tray_icon.hpp"
#include "desktop/tray_menu.hpp"

namespace limber {

/// The wall clock, for the words.
struct TrayClock {
  WallTime now;
  const TimeZone& zone;
  std::optional<WallTime> hours_change = std::nullopt;  ///< when the work hours open or close next
  bool twelve_hour = false;                             ///< "2:00 PM" and not "14:00"
};

/// `standing`: for how long, if it is known.
TrayTip tray_tip(const Status& status, const Policy& policy, std::optional<Duration> standing, const TrayClock& clock);

/// When the next day begins.
WallTime next_day(const DayPolicy& day, const TrayClock& clock);

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
  quit
};

/// What can be chosen, as things stand.
struct TrayChoices {
  bool stretch_now = true, postpone = false, skip = false;
  Duration postpone_by{};  ///< where it can be
  bool quiet = false, standing = false;
};

/// The items bear the numbers of the commands.
std::vector<MenuItem> tray_menu(const TrayChoices& choices);

}  // namespace limber
