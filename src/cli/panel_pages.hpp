// The pages that limber panel opens.
#pragma once

#include <array>
#include <string_view>

namespace limber {

inline constexpr std::array<std::string_view, 10> panel_pages{"today", "stretches", "care",     "history", "settings",
                                                              "why",   "doctor",    "keyboard", "about",   "welcome"};

}  // namespace limber
