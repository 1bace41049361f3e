// The settings as the files have them, for windows that open before the daemon has answered, or without one.
#pragma once

#include "panel/model/status_facts.hpp"
#include "system/paths.hpp"

namespace limber {

/// Never throws: what cannot be read is as it is built in.
SettingsFacts settings_on_disk(const Paths& paths);

}  // namespace limber
