// Input by org_kde_kwin_idle, which came before ext-idle-notify: sway 1.7 and older kwin have nothing else. It
// counts what keeps the screen on (a video, a presentation) as input.
#pragma once

#include "presence/watcher.hpp"

namespace limber {

std::unique_ptr<Watcher> open_kde_idle(const WatcherContext& context, Duration idle_threshold, WatcherEvents events);

}  // namespace limber
