// One use of a warm or cold pack with its timer: who leaves it out, the question, the time, the end.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/pack.hpp"
#include "cli/command.hpp"
#include "cli/terminal_signals.hpp"
#include "core/time.hpp"
#include "os/fd.hpp"

namespace limber {

/// The timer of a warm or cold pack: its messages and their times. Pure; the caller passes how long the pack is on.
class CareTimer {
 public:
  /// `what` is on, "Heat". At `length` it is time to take it off, at `stop` it is over; at least 1 s and no more than
  /// `stop`. Both from the topic, `length` perhaps from the person.
  CareTimer(std::string what, Duration length, Duration stop);

  /// A message that is shown once.
  struct Call {
    Duration at;
    std::string words;
    bool ring = false;
  };
  /// The messages after `after`, up to and at `until`, in order: a late call loses none.
  std::vector<Call> calls(Duration after, Duration until) const;

  /// The line that changes: "Heat on: 12:34 left.", then "Take it off. Over in 4:12."; at most 40 letters.
  std::string line(Duration elapsed) const;

  /// When the next of the calls, or, for a line that is watched, the next second comes; none once it is over.
  std::optional<Duration> next_wakeup(Duration elapsed, bool line_is_watched) const;

  /// The message when the person ends it.
  std::string ended_text(Duration elapsed) const;

  Duration length() const { return length_; }
  Duration stop() const { return stop_; }

 private:
  std::string what_;
  Duration length_;
  Duration stop_;
  std::vector<Call> calls_;
};

enum class CareKey {
  none,   ///< the time came first
  enter,  ///< go on, or done
  quit    ///< q, Ctrl+C, or the terminal is gone
};

/// The person at the terminal while a timer runs: their keys, and time. What is behind it can be a terminal or, in
/// tests, time that passes when it is asked to.
class CareSeat {
 public:
  virtual ~CareSeat() = default;
  /// Whether keys can be pressed at all.
  virtual bool has_keys() const = 0;
  /// Whether a changing line can be seen, on a terminal.
  virtual bool line_is_watched() const = 0;
  virtual Instant now() const = 0;
  /// Comes back at the instant, or before it with a key.
  virtual CareKey wait_until(Instant at) = 0;
};

/// A real terminal. Reads single keys from `in` without showing them if it is a terminal, and takes Ctrl+C and a
/// request to end as keys instead of ending; stopped (Ctrl+Z), the terminal is as it was. Both as before when it goes.
/// Throws std::system_error. One at a time: signals are the process's.
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

/// The daemon's alarm of a pack, as a command uses it: it rings whether the terminal is open or not.
class CareAlarm {
 public:
  virtual ~CareAlarm() = default;
  // Each throws as Client does.

  /// The pack that is on, or none.
  virtual std::optional<PackRun> pack() = 0;
  virtual void start(const std::string& topic, Duration length) = 0;
  virtual void stop() = 0;
};

/// nullptr: no daemon runs, or an older one that has no alarm.
std::unique_ptr<CareAlarm> alarm_of_daemon();

/// The timer of `topic`, with a length of the person's own if there is one. Throws CommandError, with the reason, for a
/// topic without timer and for a length that is too long.
CareTimer care_timer_for(const CareTopic& topic, std::optional<Duration> length);

struct CareRun {
  bool agreed = false;         ///< the list of who leaves it out has been read
  CareAlarm* alarm = nullptr;  ///< the daemon's; none: the alarm lasts as long as the terminal
};

/// Shows who leaves it out, asks unless agreed, and runs the timer to its end; where this pack is on already, shows
/// that. Throws CommandError where it has to ask and cannot get an answer, and where another pack is on.
void run_care_timer(Console& console, const CareTopic& topic, const CareTimer& timer, CareSeat& seat,
                    const CareRun& its);

/// The pack that is on has been taken off.
void stop_care_timer(Console& console, CareAlarm& alarm, Instant now);

}  // namespace limber
