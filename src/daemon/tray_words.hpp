// The labels of the icon's menu. Short, calm, plain text.
#pragma once

#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/policy.hpp"
#include "desktop/tray_menu.hpp"
#include "words/clock_words.hpp"

namespace limber {

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
  state  ///< does nothing: says how things stand, for bars that show no tip
};

/// What can be chosen, as things stand.
struct TrayChoices {
  bool stretch_now = true, postpone = false, skip = false;
  Duration postpone_by{};  ///< where it can be
  bool quiet = false, standing = false;
  bool off = false;        ///< off hours, or off for today
  std::string state = {};  ///< how things stand; empty: not said
  LocalTime now{};
  ClockStyle clock = ClockStyle::hours_24;
};

/// The items bear the numbers of the commands.
std::vector<MenuItem> tray_menu(const TrayChoices& choices);

}  // namespace limber
