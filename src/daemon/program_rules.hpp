// The person's rules by program (B35): which of them is in force, by the program whose window is in front. Without any
// rule no timer is armed. Programs are kept in memory only, for who writes a rule.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/events.hpp"
#include "core/focus.hpp"
#include "os/boot_timer.hpp"

namespace limber {

class ProgramRules {
 public:
  /// `tell` gets FocusChanged, from the loop, and only what has changed. `counts_after`: as for FrontProgram.
  ProgramRules(boost::asio::io_context& io, std::function<void(const Event&)> tell,
               Duration counts_after = FrontProgram::usual_time);

  /// `believed`: what the engine remembers of the time before a restart. It stays in force until a program is reported,
  /// or none for as long as one takes to count.
  void open(const std::vector<FocusProgram>& rules, const std::optional<FocusInForce>& believed);
  /// Settings have changed.
  void change(const std::vector<FocusProgram>& rules);
  /// From the sources of evidence that watch windows.
  void in_front(std::optional<std::string> program);

  const FrontProgram& front() const { return front_; }
  /// The programs that were in front since the start, the latest first, each once; a few.
  const std::vector<std::string>& lately() const { return lately_; }
  /// The one whose rule is in force, for people; empty: none is, or it is not known.
  std::string program() const;

 private:
  void timer();
  void tell_changes();

  std::function<void(const Event&)> tell_;
  Duration counts_after_;
  FrontProgram front_;
  std::vector<std::string> lately_;
  bool found_ = false;                    ///< a program has been reported
  std::optional<Instant> believe_until_;  ///< what is remembered of the time before a restart
  std::optional<FocusInForce> told_;
  BootTimer timer_;
};

}  // namespace limber
