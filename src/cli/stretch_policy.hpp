// Which stretches are for the person at this desk, asked without the daemon.
#pragma once

#include <iosfwd>

#include "core/policy.hpp"

namespace limber {

/// From the settings; `hidden` has what the person has rated that way, too. What cannot be read is told on `err`, and
/// the defaults stand in for it.
StretchPolicy load_stretch_policy(std::ostream& err);

}  // namespace limber
