// What was learned of moments (B37) as people read it: for `limber why --learned` and the window that says why.
#pragma once

#include <string>
#include <vector>

#include "rpc/moments_codec.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// What is learned in all, and from what. `terminal`: the reader has a command line.
std::string moments_sentence(const MomentsAnswer& answer, bool terminal);

struct MomentWords {
  std::string hour;    ///< "14:00 to 15:00", "Tuesdays, 14:00 to 15:00"
  std::string reason;  ///< what was answered in it
  std::string effect;  ///< what it does, or that it does nothing
};
MomentWords moment_words(const MomentsAnswer::Hour& hour, ClockStyle clock);

/// "14:00 to 15:00"
std::string hour_words(LocalTime begins, ClockStyle clock);
std::string hour_words(const HourSlot& slot, ClockStyle clock);

}  // namespace limber
