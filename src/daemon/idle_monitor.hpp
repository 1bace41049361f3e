// The idle monitor: owns the watcher of input and passes its reports to the engine. Where no watcher can be opened, or
// the one in use is lost, it reports that, waits for a desktop (a Wayland compositor, an X server, mutter on the bus),
// and opens a watcher there.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"
#include "core/events.hpp"
#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "os/loop_calls.hpp"
#include "presence/game_controllers.hpp"
#include "presence/watcher.hpp"

namespace limber {

/// What the monitor uses. All of it outlives the monitor.
struct IdleMonitorContext {
  boost::asio::io_context& io;
  Compositor& compositor;
  Bus& session_bus;
  XServer& x;
  std::optional<ControllerPlace> controllers = std::nullopt;  ///< of games; none: they are not looked for
};

class IdleMonitor {
 public:
  /// `tell` gets InputActive and InputIdle; `changed`: another watcher is in use, or none. Both are called from the
  /// loop.
  IdleMonitor(const IdleMonitorContext& context, std::span<const Candidate> candidates,
              std::function<void(const Event&)> tell, std::function<void()> changed);

  /// Opens the first watcher that works. Where none works and no desktop is waited for, time is counted by the clock,
  /// as if input went on.
  void open(Duration idle_threshold);
  /// Settings have changed.
  void change(Duration idle_threshold);
  void resync();

  /// The name of the watcher in use; none: there is none.
  std::optional<std::string> watcher() const;
  /// What the watcher cannot tell apart, for people; may be empty.
  std::string_view caveat() const { return watcher_ ? watcher_->caveat() : std::string_view{}; }
  const std::vector<PassedOver>& others() const { return others_; }
  /// Null: they are not looked for.
  const GameControllers* controllers() const { return controllers_.get(); }
  std::optional<std::string> problem() const;

 private:
  Opened open_first_of(std::span<const Candidate> candidates);
  void look_again();
  void none_opened_yet();
  bool is_fallback() const;
  void try_better();
  bool try_open();
  void take(std::unique_ptr<Watcher> watcher);
  WatcherEvents events();
  void watch_controllers();
  void controller_active();
  void controller_idle(Instant since);
  bool watcher_may_come() const;
  void count_by_the_clock();
  void lost(const std::string& reason);
  void say_changed();

  IdleMonitorContext context_;
  std::span<const Candidate> candidates_;
  std::function<void(const Event&)> tell_;
  std::function<void()> changed_;
  std::optional<Duration> idle_threshold_;  // none: not opened
  std::optional<Instant> still_since_;      // as reported last; none: there is input
  bool reported_ = false;                   // a watcher has reported, or time is counted by the clock
  LoopCalls calls_;
  BusName mutter_;
  BusSubscription compositor_changed_, x_changed_;
  std::unique_ptr<Watcher> watcher_;
  std::vector<PassedOver> others_;
  std::unique_ptr<GameControllers> controllers_;
  std::optional<std::string> problem_;
};

}  // namespace limber
