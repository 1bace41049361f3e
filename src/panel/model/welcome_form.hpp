// The welcome: what it offers, and what it writes.
#pragma once

#include <string>
#include <vector>

#include "panel/model/settings_form.hpp"

namespace limber {

struct WelcomeChoices {
  Preset preset = Preset::balanced;  ///< `own`: left as it is, but for the length
  int minutes = 60;                  ///< sitting before a break is suggested
  std::vector<std::string> places, conditions;
  bool rather_not_say = false;
};
WelcomeChoices welcome_choices(const Policy& policy);
/// What is to be written for it: what is otherwise than in `policy`.
SettingEdits welcome_edits(const WelcomeChoices& choices, const Policy& policy);
/// Which breaks there will be with it, in a sentence.
std::string welcome_breaks(const WelcomeChoices& choices, const Policy& policy);

}  // namespace limber
