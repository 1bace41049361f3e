// Rules by program in words: what a rule does, and what the presets are for.
#pragma once

#include <string>
#include <string_view>

#include "core/focus.hpp"

namespace limber {

/// "Quiet", "Rest breaks only", "90 min between breaks".
std::string words_of(const FocusProgram& rule);
/// "Presentations", "Drawing and painting": what the programs of a preset are for.
std::string preset_title(std::string_view preset);

}  // namespace limber
