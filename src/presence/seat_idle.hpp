// Input as Wayland compositors report it: by timers that begin when they are made. What the protocols have in
// common; how one makes its timers is in a file of its own.
//
// A compositor does not say for how long there was no input before it was asked. So a second, very short timer is made
// on opening and after a suspend: it shows whether there is input at all, and notices the first.
//
// Some protocols count a video that keeps the screen on as input. While it plays, input never stops: the
// person is present, which is what the inhibitor itself would have told (EvidenceKind::inhibitor).
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

/// Tells, for as long as it lives, that there was no input for its time, and then the first input; again and again.
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

  /// The compositor has gone: lets go of everything that was made on its connection, and tells.
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
  SuspendDetector suspends_;  // asked at each edge
  // Since when there is no input, as far as is known; none: active. Reported: whether it has been.
  std::optional<Instant> still_since_;
  bool reported_ = false;
  bool main_still_ = false;  // the compositor said so last, and will say when that is over
  LoopCalls calls_;
  BootTimer patience_;  // with the probe
  BusSubscription connection_;
  std::unique_ptr<IdleProtocol> protocol_;
  std::unique_ptr<IdleTimer> main_, probe_;
};

}  // namespace limber
