// The ways of watching the hands, the best first. A script comes before all, because somebody has asked for it.
#pragma once

#include <array>

#include "presence/scripted.hpp"
#include "presence/watcher.hpp"
#include "presence/x11_idle.hpp"

namespace limber {

inline constexpr std::array watcher_candidates{
    Candidate{"scripted", open_scripted},
    Candidate{"x11", open_x11},
};

}  // namespace limber
