// A thread for calls that may wait for other programs, and perhaps for ever.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace limber {

using AudioTime = std::chrono::steady_clock::time_point;

/// How long a server may take before it counts as missing, and how long an order may wait before it is stale.
inline constexpr std::chrono::seconds patience{3};

/// Does one job at a time. Of those given meanwhile only the latest is kept, and forgotten once it is stale: what was
/// to be heard some seconds ago is not wanted any more. A job that never ends keeps its thread, but is not waited for:
/// a worker may be destroyed at any time, and jobs own what they use.
class Worker {
 public:
  Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker();

  /// `job` must not throw.
  void give(std::function<void()> job);
  /// Since when the job under way, or the first that waits, has been wanted. None: there is nothing to do.
  std::optional<AudioTime> busy_since() const;
  /// Returns once there is nothing to do; false where that takes until `deadline`.
  bool wait_until_idle(AudioTime deadline) const;

 private:
  struct State;
  static void run(const std::shared_ptr<State>& state);

  std::shared_ptr<State> state_;
};

}  // namespace limber
