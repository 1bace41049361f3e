// The person's session: locked or not, the machine asleep or being shut down. It counts as locked when logind reports
// that, or when a screen saver is on, since not every program that locks notifies logind. A suspend is reported by
// logind; without logind it is found afterwards by the clocks.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "os/loop_calls.hpp"
#include "presence/logind_lock.hpp"
#include "presence/logind_sleep.hpp"
#include "presence/screen_savers.hpp"

namespace limber {

class Session {
 public:
  /// `locked` is called from the loop with the state as soon as that is known, and then with each change.
  Session(boost::asio::io_context& io, Bus& system_bus, Bus& session_bus, std::function<void(bool)> locked,
          SleepEvents events);

  /// Input has begun after a pause: see LogindLock and LogindSleep.
  void input_resumed();

  /// What reports when the session is locked and when the machine sleeps, for people. None: nothing does.
  std::optional<std::string> lock_source() const;
  /// logind has reported a lock of the session itself, or a screen saver is there: locks are detected for certain.
  bool lock_is_certain() const { return lock_.hint_was_set() || savers_.present(); }
  std::string sleep_source() const;

 private:
  void logind_says(std::optional<bool> locked);
  void judge();
  void tell(bool locked);

  Bus& session_bus_;
  std::function<void(bool)> locked_;
  std::optional<bool> reported_;
  LoopCalls calls_;
  std::optional<std::optional<bool>> logind_;  // none: not reported yet; inner none: logind is not there
  std::optional<bool> saver_;                  // none: not reported yet
  ScreenSavers savers_;
  LogindLock lock_;
  LogindSleep sleep_;
};

}  // namespace limber
