// Input on X11: the server's own idle counter (SYNC extension, IDLETIME) and two alarms on it that stay armed.
// Two wake-ups an idle spell, none in between.
#pragma once

#include <string_view>

#include "os/boot_clock.hpp"
#include "presence/watcher.hpp"

namespace limber {

/// The name of its watcher.
inline constexpr std::string_view x11_watcher = "x11";

/// Watches `server`, which has to outlive the watcher. Throws Unavailable while there is no connection. `clocks`
/// tells the time.
std::unique_ptr<Watcher> open_x11_on(XServer& server, Duration idle_threshold, WatcherEvents events,
                                     std::function<ClockReading()> clocks = read_clocks);

}  // namespace limber
