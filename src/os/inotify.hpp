// Wraps inotify, the kernel's notifications about files.
#pragma once

#include <sys/inotify.h>

#include <functional>

#include "os/fd.hpp"

namespace limber {

/// Throws std::system_error where the kernel has no more of them.
Fd open_inotify();

/// Reads the events that have come, one after the other.
void read_inotify(const Fd& inotify, const std::function<void(const inotify_event&)>& each);

}  // namespace limber
