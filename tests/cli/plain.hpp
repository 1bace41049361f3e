// How the texts of the tests are written: without colour, and with the names of the stretches in them.
#pragma once

#include "cli/status_text.hpp"
#include "cli/style.hpp"

namespace limber {

inline const Style plain{};
inline const StretchTitles titles{{"seated-twist", "Seated Twist"}};

}  // namespace limber
