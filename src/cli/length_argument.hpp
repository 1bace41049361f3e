// A length of time as it stands on the command line, in one word or several: 15min, "1 h 30 min".
#pragma once

#include <string>
#include <vector>

#include "core/time.hpp"

namespace limber {

/// More than nothing. Throws CommandError (bad usage), saying how to write it.
Duration length_argument(const std::vector<std::string>& words);

}  // namespace limber
