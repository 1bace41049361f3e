// A real terminal as the seat of a care timer.
#pragma once

#include <signal.h>
#include <termios.h>

#include "cli/care_seat.hpp"
#include "system/fd.hpp"

namespace limber {

/// Reads single keys from `in` without showing them if it is a terminal, and takes Ctrl+C and a request to end as keys
/// instead of ending. Both as before when it goes. Throws std::system_error. One at a time: signals are the process's.
class CareTerminal : public CareSeat {
 public:
  /// File descriptors of others.
  CareTerminal(int in, int out);
  CareTerminal(const CareTerminal&) = delete;
  CareTerminal& operator=(const CareTerminal&) = delete;
  ~CareTerminal() override;

  bool has_keys() const override { return has_keys_; }
  bool line_is_watched() const override { return line_is_watched_; }
  Instant now() const override;
  CareKey wait_until(Instant at) override;

 private:
  CareKey read_key();

  int in_;
  bool has_keys_;
  bool line_is_watched_;
  sigset_t signals_before_{};
  Fd signals_;
  Fd timer_;
  termios mode_before_{};
};

}  // namespace limber
