// Programs of the person's own, run when a break is asked for, begins or ends (HooksPolicy). The daemon never waits for
// them: each reads one line, the event as subscribers get it, and has a few seconds.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/effects.hpp"
#include "core/policy.hpp"
#include "os/program_run.hpp"

namespace limber {

class Hooks {
 public:
  /// `started` is called with each program that has been started.
  Hooks(
      boost::asio::io_context& io, const HooksPolicy& policy, ProgramRunTimes times = {},
      std::function<void(pid_t)> started = [](pid_t) {});

  /// Settings have changed; a hook that is running goes on.
  void change(const HooksPolicy& policy);
  /// Runs the hook for `effect`, if one is set. `event`: the effect as an event of the protocol, one line of JSON
  /// without the line end. Each hook runs once at a time; of the events that come meanwhile only the latest waits for
  /// it.
  void follow(const Effect& effect, const std::string& event);

  /// The hooks that cannot start, a sentence each.
  std::vector<std::string> problems() const;
  /// The hooks that are set, "on_prompt: playerctl pause"; empty: none.
  std::vector<std::string> set() const;

 private:
  struct Hook {
    std::string_view name;
    std::string command;
    std::optional<std::string> problem;
    std::unique_ptr<ProgramRun> run;
    std::optional<std::string> waiting;  ///< the event to run for next
  };
  void give(Hook& hook, const std::string& command);
  void start(Hook& hook, const std::string& event);
  void over(Hook& hook, const std::string& how);
  static void fail(Hook& hook, std::string sentence);

  boost::asio::io_context& io_;
  ProgramRunTimes times_;
  std::function<void(pid_t)> started_;
  std::array<Hook, 3> hooks_;
};

}  // namespace limber
