// Shows a routine until it is over: a screen with keys on a terminal, else a line for each thing to do.
#pragma once

#include "catalogue/catalogue.hpp"
#include "cli/command.hpp"
#include "cli/play_source.hpp"
#include "words/farewell_words.hpp"

namespace limber {

/// What was done, by the routine alone. Throws ConnectionLost where the daemon goes away meanwhile.
BreakSum play(Console& console, PlaySource& source, const Catalogue& catalogue);

/// Whether somebody sees it and can press keys.
bool at_a_terminal();

}  // namespace limber
