// Input as Wayland compositors report it: by idle timers that begin when they are made. The common part of the
// protocols; how each makes its timers is in a file of its own.
//
// A compositor does not report for how long there was no input before a timer was made. So a second, very short timer
// (the probe) is made on opening and after a suspend: it shows whether there is input at all, and detects the first.
//
// Some protocols count a video that keeps the screen on as input. While it plays, input never stops: the person counts
// as present, as the inhibitor itself would have shown (EvidenceKind::inhibitor).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "bus/bus.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "os/loop_calls.hpp"
#include "presence/watcher.hpp"

namespace limber {

/// Reports, for as long as it lives, that there was no input for its time, and then the first input; repeatedly.
class IdleTimer : boost::noncopyable {
 public:
  virtual ~IdleTimer() = default;
};

/// From the loop; either may destroy the timer.
struct IdleTimerEvents {
  std::function<void()> still, touched;
};

/// A protocol on the compositor's connection.
class IdleProtocol : boost::noncopyable {
 public:
  virtual ~IdleProtocol() = default;

  virtual std::string_view name() const = 0;
  virtual std::string_view caveat() const = 0;
  /// All timers are destroyed before the protocol is.
  virtual std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) = 0;
};

class SeatIdle : public Watcher {
 public:
  SeatIdle(boost::asio::io_context& io, std::unique_ptr<IdleProtocol> protocol, Duration threshold,
           WatcherEvents events, std::function<ClockReading()> clocks = read_clocks);

  std::string_view name() const override { return name_; }
  std::string_view caveat() const override { return caveat_; }
  void resync() override;

  /// The compositor has gone: releases everything that was made on its connection, and reports the loss.
  void lose(const std::string& reason);
  /// Has lose() called in time.
  void keep(BusSubscription connection) { connection_ = std::move(connection); }

 private:
  void probe();
  void threshold_passed();
  void touched();
  void tell();

  std::string_view name_, caveat_;
  Duration threshold_;
  WatcherEvents events_;
  std::function<ClockReading()> clocks_;
  SuspendDetector suspends_;  // checked at each change between input and none
  // Since when there is no input, as far as is known; none: active. `reported`: whether that was reported.
  std::optional<Instant> still_since_;
  bool reported_ = false;
  bool main_still_ = false;  // by the compositor's last report; it will report the end of that
  LoopCalls calls_;
  BootTimer patience_;  // with the probe
  BusSubscription connection_;
  std::unique_ptr<IdleProtocol> protocol_;
  std::unique_ptr<IdleTimer> main_, probe_;
};

}  // namespace limber
