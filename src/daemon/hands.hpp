// Whoever watches the hands, and what becomes of them when nobody can: the daemon says so, waits for an X server to
// come, and goes on.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/events.hpp"
#include "presence/watcher.hpp"
#include "system/socket_watch.hpp"

namespace limber {

class Hands {
 public:
  /// `tell` gets InputActive and InputIdle, from the loop.
  Hands(boost::asio::io_context& io, std::span<const Candidate> candidates, std::function<void(const Event&)> tell);

  /// Opens the first watcher that works. Where none does, time is counted by the clock, as if input went on.
  void open(Duration idle_threshold);
  /// Settings have changed.
  void change(Duration idle_threshold);
  void resync();

  std::optional<std::string> watcher() const;
  const std::vector<PassedOver>& others() const { return others_; }
  std::optional<std::string> problem() const { return problem_; }

 private:
  void lost(const std::string& reason);
  bool try_open();
  void wait_for_x();

  boost::asio::io_context& io_;
  std::span<const Candidate> candidates_;
  std::function<void(const Event&)> tell_;
  Duration idle_threshold_{};
  std::unique_ptr<Watcher> watcher_;
  std::unique_ptr<SocketWatch> x_server_;
  std::vector<PassedOver> others_;
  std::optional<std::string> problem_;
};

}  // namespace limber
