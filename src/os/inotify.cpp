#include "os/inotify.hpp"

#include <unistd.h>

#include <array>

namespace limber {

Fd open_inotify() { return checked_fd(inotify_init1(IN_NONBLOCK | IN_CLOEXEC), "cannot watch files"); }

void read_inotify(const Fd& inotify, const std::function<void(const inotify_event&)>& each) {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  for (ssize_t length = 0; (length = ::read(inotify.get(), buffer.data(), buffer.size())) > 0;) {
    for (ssize_t at = 0; at < length;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
      each(event);
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

}  // namespace limber
