#include "os/wall_timer.hpp"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <utility>

#include "os/timer_spec.hpp"

namespace limber {

WallTimer::WallTimer(boost::asio::io_context& io, std::function<void(Why)> called)
    : called_(std::move(called)),
      calls_(io),
      fd_(checked_fd(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC), "cannot make a wall clock timer")),
      watch_(io, fd_.get(), [this] { readable(); }) {}

void WallTimer::arm(WallTime at) {
  const itimerspec spec = once_at(at.time_since_epoch());
  constexpr int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
  if (timerfd_settime(fd_.get(), flags, &spec, nullptr) == 0) return;
  if (errno != ECANCELED) throw_errno("cannot set a wall clock timer");
  // It is set, but there was a step that had not been read, and which reading will not show any more.
  calls_.post([this] { call_copy(called_, Why::stepped); });
}

void WallTimer::readable() {
  std::uint64_t expirations = 0;
  if (::read(fd_.get(), &expirations, sizeof expirations) >= 0) return call_copy(called_, Why::reached);
  if (errno == ECANCELED) call_copy(called_, Why::stepped);
}

}  // namespace limber
