// The command line as a whole: from words to an exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace limber {

/// Understands `arguments` (without the program's name), carries the command out, and says on `console.err` what went
/// wrong.
ExitCode run_command_line(std::vector<std::string> arguments, Console& console);

}  // namespace limber
