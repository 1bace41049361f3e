#include "panel/model/settings_on_disk.hpp"

#include <exception>

#include "settings/load.hpp"

namespace limber {

SettingsFacts settings_on_disk(const Paths& paths) {
  SettingsFacts facts;
  try {
    const std::filesystem::path own = paths.config_file(), system = paths.system_config_file();
    const Loaded loaded = load_settings({system, own});
    facts.file = own.string();
    facts.policy = loaded.policy;
    facts.defaults = load_settings({system, own.parent_path() / "no-such-file"}).policy;
    facts.locked = loaded.locked;
    facts.own = loaded.own;
    facts.kept = false;
    for (const Problem& problem : loaded.problems)
      facts.problems.push_back(
          {static_cast<int>(problem.line), problem.message, problem.file.string(), static_cast<int>(problem.column)});
  } catch (const std::exception&) {
    return facts;  // no home: the daemon will tell
  }
  return facts;
}

std::optional<std::string> save_on_disk(const Paths& paths, SettingEdits edits) {
  try {
    const Loaded loaded = load_settings({paths.system_config_file(), paths.config_file()});
    std::erase_if(edits, [&](const auto& edit) { return loaded.locked.contains(edit.first); });
    if (!edits.empty()) edit_settings(paths.config_file(), edits, loaded.locked);
    return std::nullopt;
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace limber
