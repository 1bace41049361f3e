// A value for each list of words.
#pragma once

#include <string>

#include "settings/schema.hpp"

namespace limber {

/// One that is not the whole default.
inline std::string a_word(const WordsSetting& words) {
  return words.allowed.empty() ? "any-id" : std::string(words.allowed.back());
}

/// A command, with all that its text may have.
inline constexpr std::string_view a_command = R"(lamp "two words" it\'s \\ 'a "b"' é #)";

}  // namespace limber
