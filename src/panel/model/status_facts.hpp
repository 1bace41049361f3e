// What the panel takes from the daemon: its status (words/status_facts.hpp) and its settings. What is missing or of
// another kind than expected reads as absent.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/policy.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// A line of a settings file that could not be used.
struct SettingsProblem {
  int line = 0;  ///< from 1; 0: the file as a whole
  std::string message;
  std::string file = {};  ///< empty: the person's own
  int column = 0;         ///< from 1; 0: not known
};
using SettingKeys = std::set<std::string, std::less<>>;

/// What the panel wants of the settings.
struct SettingsFacts {
  std::string file;  ///< the person's own
  std::vector<SettingsProblem> problems;
  bool kept = true;    ///< of settings with a problem: the last ones hold; else what else is sound of them
  Policy policy;       ///< all that is in force, as far as this program knows it
  Policy defaults;     ///< what would be without the person's file
  SettingKeys locked;  ///< fixed by the administrator
  SettingKeys own;     ///< set in the person's file
};
/// Whether the first problem is in the person's own file, which they can mend.
bool own_file_broken(const SettingsFacts& settings);
/// The first of its problems, as the words tell it. Of settings with a problem.
SettingsTroubleFacts trouble_of(const SettingsFacts& settings);

/// Of the answer of settings_get. Never throws.
SettingsFacts read_settings(const Json& answer);

}  // namespace limber
