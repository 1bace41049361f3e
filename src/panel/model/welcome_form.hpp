// The welcome: when it comes by itself, what it offers, and what it writes.
#pragma once

#include <string>
#include <vector>

#include "panel/model/settings_form.hpp"
#include "system/paths.hpp"

namespace limber {

/// At the very first start: there are no settings of the person's own, and it was not shown before.
bool welcome_wanted(const Paths& paths);
/// It has been answered, or closed: from now on it comes when it is asked for. Does not throw: where nothing can be
/// written it comes once more.
void remember_welcome(const Paths& paths);

struct WelcomeChoices {
  Preset preset = Preset::balanced;  ///< `own`: left as it is, but for the length
  int minutes = 60;                  ///< sitting before a break is suggested
  std::vector<std::string> places, conditions;
  bool rather_not_say = false;
};
WelcomeChoices welcome_choices(const Policy& policy);
/// What is to be written for it: what is otherwise than in `policy`.
SettingEdits welcome_edits(const WelcomeChoices& choices, const Policy& policy);

}  // namespace limber
