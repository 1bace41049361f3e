// What the icon shows, as things stand. Pure: from what the engine says and the settings.
#pragma once

#include <optional>

#include "core/policy.hpp"
#include "core/status.hpp"
#include "desktop/tray_pixmap.hpp"

namespace limber {

/// The break that comes next.
struct Upcoming {
  BreakKind kind;
  Duration left;      ///< never below 0
  Duration interval;  ///< of which `left` is left
  bool running;       ///< false: its clock stands still
};
/// None: no break that is switched on is on its way.
std::optional<Upcoming> upcoming(const Status& status);

struct TrayState {
  enum class Kind { counting, due_soon, due_held, due, on_break, quiet, off_hours, standing, away, off };
  Kind kind = Kind::counting;
  int step = 1;            ///< of counting and away: 1 to tray_steps
  bool attention = false;  ///< a prompt is open
  bool operator==(const TrayState&) const = default;
};

TrayState tray_state(const Status& status, const Policy& policy);
TrayPicture picture_of(const TrayState& state);

/// When the state will be another, or the minutes until a break that is near, if nothing happens but time. None: not
/// before the engine says something; so it is whenever nobody is there.
std::optional<Instant> tray_changes_at(const Status& status, const Policy& policy);

}  // namespace limber
