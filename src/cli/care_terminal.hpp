// A real terminal as the seat of a care timer.
#pragma once

#include <optional>

#include "cli/care_sitting.hpp"
#include "cli/terminal_signals.hpp"
#include "os/fd.hpp"

namespace limber {

/// Reads single keys from `in` without showing them if it is a terminal, and takes Ctrl+C and a request to end as keys
/// instead of ending; stopped (Ctrl+Z), the terminal is as it was. Both as before when it goes. Throws
/// std::system_error. One at a time: signals are the process's.
class CareTerminal : public CareSeat {
 public:
  /// File descriptors of others.
  CareTerminal(int in, int out);
  CareTerminal(const CareTerminal&) = delete;
  CareTerminal& operator=(const CareTerminal&) = delete;

  bool has_keys() const override { return keys_.has_value(); }
  bool line_is_watched() const override { return line_is_watched_; }
  Instant now() const override;
  CareKey wait_until(Instant at) override;

 private:
  CareKey read_key();

  int in_;
  bool line_is_watched_;
  TerminalSignals signals_{SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};
  Fd timer_;
  std::optional<SingleKeys> keys_;  ///< none: it is no terminal
};

}  // namespace limber
