// How gently it goes just now, in a sentence.
#pragma once

#include <optional>
#include <string>

#include "core/pace.hpp"

namespace limber {

/// None for the usual pace.
std::optional<std::string> pace_sentence(Pace pace);

}  // namespace limber
