// Wraps inotify, the kernel's notifications about files.
#pragma once

#include <sys/inotify.h>

#include <functional>
#include <string_view>

#include "os/fd.hpp"

namespace limber {

/// Throws std::system_error where the kernel has no more of them.
Fd open_inotify();

/// Whether a file is called so: `start` and a number, as devices and sockets are ("video0").
bool is_numbered(std::string_view name, std::string_view start);

/// Reads the events that have come, one after the other.
void read_inotify(const Fd& inotify, const std::function<void(const inotify_event&)>& each);

}  // namespace limber
