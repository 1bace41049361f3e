// The machine going to sleep, waking up and shutting down, as logind says. It is asked to wait with the first and the
// last until what is to be remembered has been stored.
#pragma once

#include <functional>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"
#include "core/time.hpp"
#include "os/boot_timer.hpp"
#include "os/fd.hpp"

namespace limber {

/// All called from the loop. The machine waits until `sleeping` or `ending` has returned.
struct SleepEvents {
  std::function<void()> sleeping;  ///< it is about to sleep
  std::function<void()> awake;     ///< it has woken up, or does not sleep after all
  std::function<void()> ending;    ///< it is about to be shut down
};

class LogindSleep {
 public:
  /// logind waits five seconds at most for those who asked it to, and then the machine sleeps. Input that comes
  /// later is of a machine that is awake.
  static constexpr Duration asleep_after = 10s;

  /// However often logind says that the machine sleeps or ends, `events` hears a few of it in a second: storing takes
  /// time. The state that it ends with is always heard.
  LogindSleep(boost::asio::io_context& io, Bus& system_bus, SleepEvents events, Duration believed_for = asleep_after);

  /// Input has begun after a pause: the machine is awake, even if logind does not say so.
  void input_resumed();
  /// logind is there and waits for this program.
  bool holds() const { return static_cast<bool>(lock_); }

 private:
  void owned(bool there);
  void take_lock();
  void sleep(bool begins);
  void end(bool begins);
  bool allowed();

  Bus& bus_;
  SleepEvents events_;
  Fd lock_;  // as long as it is open, logind waits
  Duration believed_for_;
  bool sleeping_ = false;
  bool said_sleeping_ = false;  // by logind, lastly
  Instant counted_from_{};
  int counted_ = 0;
  Instant announced_{};
  BootTimer later_;
  BusSubscription taking_, sleep_signal_, end_signal_;
  BusName name_;
};

}  // namespace limber
