#include "panel/widgets/display_end.hpp"

#include <gdk/gdkwayland.h>
#include <gtk/gtk.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>
#include <wayland-client-core.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace limber {
namespace {

constexpr int grace_ms = 500;  ///< for GDK, which says why

/// Nobody writes into `done`; it is closed when this is no longer wanted.
void watch(int display, int done) {
  // No event asked for: only an end wakes it.
  std::array ends{pollfd{display, 0, 0}, pollfd{done, 0, 0}};
  while (::poll(ends.data(), ends.size(), -1) < 0)
    if (errno != EINTR) return;
  if (ends[1].revents != 0) return;
  if (::poll(&ends[1], 1, grace_ms) == 0) ::_exit(EXIT_SUCCESS);
}

}  // namespace

DisplayEnd::DisplayEnd() {
  GdkDisplay* display = gdk_display_get_default();
  if (!display || !GDK_IS_WAYLAND_DISPLAY(display)) return;
  done_ = make_pipe();
  // Signals are for the main thread.
  sigset_t all, before;
  sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  watch_ = std::thread(watch, wl_display_get_fd(gdk_wayland_display_get_wl_display(display)), done_.reading.get());
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

DisplayEnd::~DisplayEnd() {
  if (!watch_.joinable()) return;
  done_.writing = Fd();
  watch_.join();
}

}  // namespace limber
