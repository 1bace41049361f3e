// Writing the person's own settings from the command line.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "settings/load.hpp"

namespace limber {

/// Writes one setting of the person's own, or takes it out: what is below holds again. Where limberd runs, it has read
/// it when this returns, and what is in force of it then is returned; none: it does not run, or does not say. Throws
/// SettingsError.
std::optional<std::string> write_own_setting(Console& console, const std::string& key,
                                             const std::optional<std::string>& value);
/// On the console's other stream: what cannot be used of the settings, and what is worth a note.
void point_at_problems(Console& console, const Loaded& loaded);

}  // namespace limber
