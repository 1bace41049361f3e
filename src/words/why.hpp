// Why no nudge has come yet, or when the next one will, in a few sentences: for `limber why` and its window.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/face.hpp"

namespace limber {

struct Why {
  enum class Reason {
    switched_off,    ///< there are no breaks
    on_break,        ///< one is running
    prompted,        ///< one is asked for already
    held,            ///< something holds prompts back; see `hold`
    input_unknown,   ///< due, and no input was seen since the start
    waiting,         ///< due, for a pause in the input
    postponed,       ///< put off, and back before anything else falls due
    counting,        ///< none is due yet
    standing_still,  ///< the clocks stand
  };
  Reason reason = Reason::standing_still;
  std::optional<BreakKind> kind;       ///< the break that it is about
  std::optional<HoldReason> hold;      ///< what holds prompts now, due or not
  std::string heading;                 ///< what all the others show: that of the face
  std::vector<std::string> sentences;  ///< and why
};
constexpr std::array<std::string_view, 9> names_of(Why::Reason) {
  return {"switched_off", "on_break",  "prompted", "held",          "hands_unknown",
          "waiting",      "postponed", "counting", "standing_still"};
}

/// `terminal`: the reader has a command line, so that the sentences name commands.
Why why(const StatusFacts& status, ClockStyle clock, bool terminal = true);

}  // namespace limber
