// What the panel takes from the daemon: its status (words/status_facts.hpp) and its settings. What is missing or of
// another kind than expected reads as absent.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/policy.hpp"
#include "os/paths.hpp"
#include "settings/edit.hpp"
#include "words/status_facts.hpp"

namespace limber {

using SettingKeys = std::set<std::string, std::less<>>;

/// What the panel wants of the settings.
struct SettingsFacts {
  std::string file;               ///< the person's own
  std::vector<Problem> problems;  ///< those of the person's own file may name none
  bool kept = true;               ///< of settings with a problem: the last ones hold; else what else is sound of them
  Policy policy;                  ///< all that is in force, as far as this program knows it
  Policy defaults;                ///< what would be without the person's file
  SettingKeys locked;             ///< fixed by the administrator
  SettingKeys own;                ///< set in the person's file
};
/// Whether the first problem is in the person's own file, which they can mend.
bool own_file_broken(const SettingsFacts& settings);

// What is said of settings with a problem, of which it is the first.

/// "Keeping the last settings", "Using the other settings".
std::string trouble_title(const SettingsFacts& settings);
/// Where it is and what is wrong: "Limber can't read line 3, column 8 of your settings file: expected a duration."
std::string trouble_sentence(const SettingsFacts& settings);
/// What is in force till it is mended, as a sentence.
std::string trouble_consequence(const SettingsFacts& settings);

/// Of the answer of settings_get. Never throws.
SettingsFacts read_settings(const Json& answer);

/// The settings as the files have them, for windows that open before the daemon has answered, or without one. Never
/// throws: what cannot be read is as it is built in.
SettingsFacts settings_on_disk(const Paths& paths);

/// Writes into the person's own file what the daemon would write, for when there is none: it takes it over when it
/// comes. What the administrator has fixed is passed over. A sentence for people where it was not written; none: it
/// was.
std::optional<std::string> save_on_disk(const Paths& paths, SettingEdits edits);

}  // namespace limber
