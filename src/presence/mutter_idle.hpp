// The hands as mutter tells of them, over the session bus: GNOME has no Wayland protocol for it. Exact, as on X11: how
// long the hands have been still can be asked. While a program keeps the screen on (GNOME's idle inhibitor), it does
// not tell that they have fallen still.
#pragma once

#include "presence/watcher.hpp"
#include "system/boot_clock.hpp"

namespace limber {

inline constexpr auto mutter_idle_service = "org.gnome.Mutter.IdleMonitor";

std::unique_ptr<Watcher> open_mutter(const WatcherRoom& room, Duration idle_threshold, WatcherEvents events);

/// The same by the mutter that is on `bus`. `clocks` tells the time.
std::unique_ptr<Watcher> open_mutter_on(boost::asio::io_context& io, Bus& bus, Duration idle_threshold,
                                        WatcherEvents events, std::function<ClockReading()> clocks = read_clocks);

}  // namespace limber
