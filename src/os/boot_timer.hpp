// The one timer of the engine: a timerfd on CLOCK_BOOTTIME, so that an instant that falls into a suspend is reported
// on waking.
#pragma once

#include <functional>
#include <optional>

#include "core/time.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"

namespace limber {

class BootTimer {
 public:
  /// `reached` is called from the loop, once per arming, and never before boot_now() has reached the instant. It may
  /// destroy the timer.
  BootTimer(boost::asio::io_context& io, std::function<void()> reached);

  /// Sets the instant; none disarms the timer. An instant that has passed fires at once. Setting the same instant again
  /// makes no system call.
  void arm(std::optional<Instant> at);
  std::optional<Instant> armed() const { return at_; }

 private:
  void readable();

  std::function<void()> reached_;
  std::optional<Instant> at_;
  Fd fd_;
  FdWatch watch_;
};

}  // namespace limber
