// What the panel has other programs do.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limber {

/// Runs a program without waiting for it; `words` as they are, no shell reads them.
void run(const std::vector<std::string>& words);

/// Keeps what a command says in a file and opens that.
void show_output_of(const std::string& command, const std::filesystem::path& file);

/// As the command line does it (client/daemon_start.hpp), in a process of its own, since it waits until the daemon
/// answers. `verb`: start or restart.
void start_daemon(const char* verb);

}  // namespace limber
