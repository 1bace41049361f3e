// Input read from a file: for trying the daemon, and testing it, without any display.
//
// LIMBER_WATCHER_SCRIPT names a file or a FIFO. Lines appended to it mean:
//     active        input has begun
//     idle [AGO]    the last input was AGO ("30s", "2min"), or now
// Each line is told as soon as it is written. What a file holds already when it is opened counts as written then, its
// last line being how things are; without any, there is input. Empty lines and those that begin with # mean nothing.
#pragma once

#include <filesystem>

#include "presence/watcher.hpp"

namespace limber {

/// Follows `script`. Throws Unavailable where it cannot be read.
std::unique_ptr<Watcher> open_script(boost::asio::io_context& io, const std::filesystem::path& script,
                                     WatcherEvents events);

}  // namespace limber
