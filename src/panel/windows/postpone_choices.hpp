// By how much a break can be put off, as a menu.
#pragma once

#include <functional>
#include <vector>

#include "core/time.hpp"
#include "panel/widgets/split_button.hpp"

namespace limber {

std::vector<SplitButton::Choice> postpone_choices(const std::function<void(Duration by)>& postpone);

}  // namespace limber
