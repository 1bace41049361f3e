// Rules by program in the settings window: what is written for them, and which programs it offers. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/focus.hpp"
#include "settings/edit.hpp"

namespace limber {

/// What settings_set takes for these rules. `defaults`: what holds where the person has none of their own; no rules are
/// written down only where there would be others of these.
SettingEdits focus_edits(const std::vector<FocusProgram>& rules, const Policy& defaults = {});
/// Without the one at `which`.
std::vector<FocusProgram> without_rule(std::vector<FocusProgram> rules, std::size_t which);

/// What the daemon knows of programs: the answer of focus_get.
struct ProgramsSeen {
  std::vector<std::string> lately;  ///< in front, the latest first
  std::string trouble;              ///< why it is not seen; empty: it is
};
/// Never throws.
ProgramsSeen read_programs(const nlohmann::ordered_json& answer);

/// A preset in a menu: "Presentations: Quiet".
std::string preset_words(const FocusPreset& preset);
/// A program in a menu: "Inkscape", or all of an id that is none of a desktop's program.
std::string program_words(const std::string& id);

}  // namespace limber
