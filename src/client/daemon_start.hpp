// Starting the daemon, and seeing that it comes: for the command line and the windows. By systemd where that has its
// unit, so that it is watched over and its log is kept; else as a program of its own, whose log is a file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "os/paths.hpp"

namespace limber {

/// Starts the daemon where none answers, and waits until it answers, usually some 0.1 s and at most `patience`. None:
/// it answers; else why not, in sentences for people. Blocks: a window calls it on a thread of its own.
std::optional<std::string> start_daemon(const Paths& paths, Duration patience = 5s);

/// Ends the daemon that runs, however it was started, and starts it anew. As start_daemon().
std::optional<std::string> restart_daemon(const Paths& paths, Duration patience = 5s);

/// What a daemon that was not started by systemd has written.
std::filesystem::path daemon_log_file(const Paths& paths);

}  // namespace limber
