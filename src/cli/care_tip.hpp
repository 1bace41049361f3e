// limber care tip, a part of limber care
#pragma once

#include "cli/command.hpp"

namespace limber {

void add_care_tip(CLI::App& care, Action& chosen);

}  // namespace limber
