// The names of stretches, so that messages call them as people do.
#pragma once

#include "cli/status_parts.hpp"

namespace limber {

/// From the catalogue that is installed; empty if it cannot be read, since no message is worth failing for a name.
StretchTitles load_stretch_titles();

}  // namespace limber
