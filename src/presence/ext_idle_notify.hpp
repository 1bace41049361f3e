// Input by ext-idle-notify-v1, which most Wayland compositors have. From its second version on it tells of input
// alone; the first counts what keeps the screen on (a video, a presentation) as input.
#pragma once

#include "presence/watcher.hpp"

namespace limber {

std::unique_ptr<Watcher> open_ext_idle_notify(const WatcherContext& context, Duration idle_threshold,
                                              WatcherEvents events);

}  // namespace limber
