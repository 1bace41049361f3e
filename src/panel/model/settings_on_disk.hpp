// The settings as the files have them, for windows that open before the daemon has answered, or without one.
#pragma once

#include <optional>
#include <string>

#include "os/paths.hpp"
#include "panel/model/status_facts.hpp"
#include "settings/edit.hpp"

namespace limber {

/// Never throws: what cannot be read is as it is built in.
SettingsFacts settings_on_disk(const Paths& paths);

/// Writes into the person's own file what the daemon would write, for when there is none: it takes it over when it
/// comes. What the administrator has fixed is passed over. A sentence for people where it was not written; none: it
/// was.
std::optional<std::string> save_on_disk(const Paths& paths, SettingEdits edits);

}  // namespace limber
