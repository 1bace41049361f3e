// Sleep, waking up and shutdown of the machine, as reported by logind. A delay lock holds sleep and shutdown back until
// the state has been stored.
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
  /// logind waits five seconds at most for delay locks, and then the machine sleeps. Input that comes later than that
  /// shows that the machine is awake.
  static constexpr Duration asleep_after = 10s;

  /// However often logind reports sleep or shutdown, `events` gets only a few reports a second, since storing takes
  /// time. The last state is always reported.
  LogindSleep(boost::asio::io_context& io, Bus& system_bus, SleepEvents events, Duration believed_for = asleep_after);

  /// Input has begun after a pause: the machine is awake, even if logind does not report it.
  void input_resumed();
  /// logind is there and holds a delay lock for this program.
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
  bool said_sleeping_ = false;  // the last report of logind
  Instant counted_from_{};
  int counted_ = 0;
  Instant announced_{};
  BootTimer later_;
  BusSubscription taking_, sleep_signal_, end_signal_;
  BusName name_;
};

}  // namespace limber
