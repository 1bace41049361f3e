// Numbers of things, for the command line.
#pragma once

#include <string>
#include <string_view>

#include "core/terms.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// "1 break", "3 breaks".
std::string counted(long long number, std::string_view noun);

}  // namespace limber
