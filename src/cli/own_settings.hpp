// The person's settings, over those of the machine, as limberd reads them.
#pragma once

#include "os/paths.hpp"
#include "settings/load.hpp"

namespace limber {

inline Loaded load_own_settings(const Paths& paths = Paths()) {
  return load_settings({paths.system_config_file(), paths.config_file()});
}

}  // namespace limber
