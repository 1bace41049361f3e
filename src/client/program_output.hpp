// Reads the output of another program; blocks until it ends or the time is up.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"

namespace limber {

struct ProgramOutput {
  int status;  ///< 128 and more: ended by a signal
  std::string text;
};

/// Runs `command` to its end and takes what it prints. None: it is not there, or takes longer than `patience`; then it
/// is killed.
std::optional<ProgramOutput> output_of(const std::vector<std::string>& command, Duration patience);

/// The last line that is not empty, without its end.
std::string last_line(std::string_view text);
/// Of a file; empty where there is none.
std::string last_line_in(const std::filesystem::path& file);

}  // namespace limber
