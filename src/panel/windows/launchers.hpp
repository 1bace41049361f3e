// Starts other programs for the panel: files to open, logs, the daemon.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limber {

/// Runs a program without waiting for it; `words` as they are, no shell reads them.
void run(const std::vector<std::string>& words);

struct LogFiles {
  std::filesystem::path start;   ///< of a start that failed, as start_daemon has it; empty: none did
  std::filesystem::path daemon;  ///< of a daemon that was started without systemd
};
/// Keeps what the daemon has said, however it was started, in a file and opens that.
void show_log(const LogFiles& logs, const std::filesystem::path& file);

/// As the command line does it (client/daemon_start.hpp), in a process of its own. `verb`: start or restart. `log`:
/// where it says why it does not run. Throws std::system_error where nothing can be started.
void start_daemon(const char* verb, const std::filesystem::path& log);

}  // namespace limber
