// Input as mutter reports it, over the session bus: GNOME has no Wayland protocol for it. Exact, as on X11: the time
// since the last input can be asked. While a program keeps the screen on (GNOME's idle inhibitor), it does not report
// that input has stopped.
#pragma once

#include "os/boot_clock.hpp"
#include "presence/watcher.hpp"

namespace limber {

inline constexpr auto mutter_idle_service = "org.gnome.Mutter.IdleMonitor";

/// By the mutter that is on `bus`. `clocks` tells the time.
std::unique_ptr<Watcher> open_mutter_on(boost::asio::io_context& io, Bus& bus, Duration idle_threshold,
                                        WatcherEvents events, std::function<ClockReading()> clocks = read_clocks);

}  // namespace limber
