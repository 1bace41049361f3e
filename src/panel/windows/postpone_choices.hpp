// By how much a break can be put off, as a menu.
#pragma once

#include <functional>
#include <vector>

#include "core/time.hpp"
#include "panel/widgets/popup_menu.hpp"

namespace limber {

std::vector<MenuChoice> postpone_choices(const std::function<void(Duration by)>& postpone);

}  // namespace limber
