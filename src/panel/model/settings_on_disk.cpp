#include "panel/model/settings_on_disk.hpp"

#include <exception>

#include "settings/load.hpp"

namespace limber {

SettingsFacts settings_on_disk(const Paths& paths) {
  SettingsFacts facts;
  try {
    const std::filesystem::path own = paths.config_file();
    facts.file = own.string();
    facts.policy = load_settings({paths.system_config_file(), own}).policy;
  } catch (const std::exception&) {
    return facts;  // no home: the daemon will tell
  }
  return facts;
}

}  // namespace limber
