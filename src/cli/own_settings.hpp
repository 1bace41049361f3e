// The person's settings, over those of the machine, as limberd reads them.
#pragma once

#include <exception>

#include "os/paths.hpp"
#include "settings/load.hpp"
#include "words/tr.hpp"

namespace limber {

inline Loaded load_own_settings(const Paths& paths = Paths()) {
  return load_settings({paths.system_config_file(), paths.config_file()});
}

/// Never throws: without a home there are no settings to say another one.
inline Language own_language(const Paths& paths) {
  try {
    return load_own_settings(paths).policy.look.language;
  } catch (const std::exception&) {
    return Language::desktop;
  }
}

/// Where some of them cannot be used, without "limber: ".
inline std::string unusable_settings() { return tr("some settings cannot be used. See limber config check"); }

}  // namespace limber
