// The watchers of input, the best first. A script comes before all, as the environment asks for it.
#pragma once

#include <array>

#include "presence/watcher.hpp"
#include "presence/x11_idle.hpp"

namespace limber {

OpenWatcher open_scripted, open_ext_idle_notify, open_kde_idle, open_mutter, open_x11;

inline constexpr std::array watcher_candidates{
    Candidate{"scripted", open_scripted}, Candidate{"ext-idle-notify-v1", open_ext_idle_notify},
    Candidate{"kde-idle", open_kde_idle}, Candidate{"mutter", open_mutter},
    Candidate{x11_watcher, open_x11},
};

}  // namespace limber
