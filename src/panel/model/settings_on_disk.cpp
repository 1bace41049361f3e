#include "panel/model/settings_on_disk.hpp"

#include <exception>

#include "settings/load.hpp"

namespace limber {

SettingsFacts settings_on_disk(const Paths& paths) {
  SettingsFacts facts;
  try {
    const std::filesystem::path own = paths.config_file();
    facts.file = own.string();
    Loaded loaded = load_settings({paths.system_config_file(), own});
    facts.policy = std::move(loaded.policy);
    facts.speech = facts.policy.sound.speech;
    facts.postpone = facts.policy.rest_break.postpone;
    facts.counts_as_rest = facts.policy.rest_break.natural_after;
  } catch (const std::exception&) {
    return facts;  // no home: the daemon will tell
  }
  return facts;
}

}  // namespace limber
