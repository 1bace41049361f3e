// By how much a break can be put off, as a menu.
#pragma once

#include <functional>
#include <vector>

#include "core/time.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "words/tr.hpp"

namespace limber {

// Translators: the name of a button that opens a menu: "In 5 min", "In 10 min".
inline constexpr const char* later_by_label = tr_noop("Later, by");

std::vector<MenuChoice> postpone_choices(const std::function<void(Duration by)>& postpone);

}  // namespace limber
