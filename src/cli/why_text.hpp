// What `limber why` shows people.
#pragma once

#include <string>

#include "cli/style.hpp"
#include "words/why.hpp"

namespace limber {

/// The state as all the others show it, and why; lines ended.
std::string why_text(const Why& answer, const Style& style);

}  // namespace limber
