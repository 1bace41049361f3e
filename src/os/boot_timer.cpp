#include "os/boot_timer.hpp"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdint>
#include <utility>

#include "os/loop_calls.hpp"
#include "os/timer_spec.hpp"

namespace limber {

BootTimer::BootTimer(boost::asio::io_context& io, std::function<void()> reached)
    : reached_(std::move(reached)),
      fd_(checked_fd(timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC), "cannot make a boot clock timer")),
      watch_(io, fd_.get(), [this] { readable(); }) {}

void BootTimer::arm(std::optional<Instant> at) {
  if (at == at_) return;
  const itimerspec spec = at ? once_at(at->time_since_epoch()) : itimerspec{};
  if (timerfd_settime(fd_.get(), TFD_TIMER_ABSTIME, &spec, nullptr) != 0) throw_errno("cannot set a boot clock timer");
  at_ = at;
}

void BootTimer::readable() {
  std::uint64_t expirations = 0;
  // Nothing to read: it was armed anew between the expiry and this call.
  if (::read(fd_.get(), &expirations, sizeof expirations) < 0) return;
  at_.reset();
  call_copy(reached_);
}

}  // namespace limber
