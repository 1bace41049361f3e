// The watchers of input, the best first. A script comes before all others, since it is asked for by the environment.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "os/boot_clock.hpp"
#include "presence/watcher.hpp"

namespace limber {

OpenWatcher open_scripted, open_ext_idle_notify, open_kde_idle, open_mutter, open_x11;

/// Follows `script`. Throws Unavailable where it cannot be read.
std::unique_ptr<Watcher> open_script(boost::asio::io_context& io, const std::filesystem::path& script,
                                     WatcherEvents events);

inline constexpr auto mutter_idle_service = "org.gnome.Mutter.IdleMonitor";

/// Watches input by mutter on `bus`. `clocks`: the source of the time.
std::unique_ptr<Watcher> open_mutter_on(boost::asio::io_context& io, Bus& bus, Duration idle_threshold,
                                        WatcherEvents events, std::function<ClockReading()> clocks = read_clocks);

/// The name of that watcher.
inline constexpr std::string_view x11_watcher = "x11";

/// Watches `server`, which has to outlive the watcher. Throws Unavailable while there is no connection. `clocks`
/// tells the time.
std::unique_ptr<Watcher> open_x11_on(XServer& server, Duration idle_threshold, WatcherEvents events,
                                     std::function<ClockReading()> clocks = read_clocks);

inline constexpr std::array watcher_candidates{
    Candidate{"scripted", open_scripted}, Candidate{"ext-idle-notify-v1", open_ext_idle_notify},
    Candidate{"kde-idle", open_kde_idle}, Candidate{"mutter", open_mutter},
    Candidate{x11_watcher, open_x11},
};

}  // namespace limber
