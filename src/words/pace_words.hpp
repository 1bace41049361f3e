// How gently it goes just now, in a sentence.
#pragma once

#include <optional>
#include <string>

#include "core/pace.hpp"

namespace limber {

/// None for the usual pace. `terminal`: the reader has a command line.
std::optional<std::string> pace_sentence(Pace pace, bool terminal = true);

/// The entry of a menu that begins an easy day, or ends the one that is on.
std::string easy_day_label(bool on);

}  // namespace limber
