// A routine that is playing, as text: a screen that is drawn again and again, or plain lines as things happen. Pure.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"
#include "cli/style.hpp"
#include "core/routine_player.hpp"

namespace limber {

/// What the view knows beside the routine.
struct PlayContext {
  const Catalogue& catalogue;
  Style style;
  int height = 24;  ///< lines of the terminal
};

/// The whole screen at this instant, at most `height` lines, each ended but the last.
std::string play_screen(const RoutinePlayer& player, Instant now, const PlayContext& context);

/// A phase as one line for logs and pipes: "1:32  Hold, right side, 20 s. Stay here and breathe."
std::string play_line(const Routine& routine, std::size_t phase, const Style& style);

}  // namespace limber
