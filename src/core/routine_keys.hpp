// The keys of a routine, the same in the window and in the terminal.
#pragma once

#include <optional>

namespace limber {

enum class RoutineKey { pause, next, back, another, finish };

/// What a letter (or the space) means, whichever case it is; none: nothing.
constexpr std::optional<RoutineKey> routine_key(char letter) {
  switch (letter) {
    case ' ':
    case 'p':
    case 'P': return RoutineKey::pause;
    case 'n':
    case 'N': return RoutineKey::next;
    case 'b':
    case 'B': return RoutineKey::back;
    case 'a':
    case 'A': return RoutineKey::another;
    case 'd':
    case 'D':
    case 'q':
    case 'Q': return RoutineKey::finish;
    default: return std::nullopt;
  }
}

}  // namespace limber
