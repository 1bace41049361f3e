// Whoever watches the hands, and what becomes of them when nobody can: the daemon says so, waits for a desktop to come
// (a Wayland compositor, an X server, mutter on the bus), and goes on with that.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/events.hpp"
#include "presence/watcher.hpp"
#include "system/bus.hpp"
#include "system/bus_name.hpp"
#include "system/compositor.hpp"
#include "system/x_server.hpp"

namespace limber {

/// What Hands look at. All of it outlives them.
struct HandsRoom {
  boost::asio::io_context& io;
  Compositor& compositor;
  Bus& session_bus;
  XServer& x;
};

class Hands {
 public:
  /// `tell` gets InputActive and InputIdle; `changed`: another one watches now, or nobody. Both from the loop.
  Hands(const HandsRoom& room, std::span<const Candidate> candidates, std::function<void(const Event&)> tell,
        std::function<void()> changed);

  /// Opens the first watcher that works. Where none does, and none is being waited for, time is counted by the clock,
  /// as if input went on.
  void open(Duration idle_threshold);
  /// Settings have changed.
  void change(Duration idle_threshold);
  void resync();

  /// Its name; none: nobody watches.
  std::optional<std::string> watcher() const;
  /// What the watcher cannot tell apart, for people; may be empty.
  std::string_view caveat() const { return watcher_ ? watcher_->caveat() : std::string_view{}; }
  const std::vector<PassedOver>& others() const { return others_; }
  std::optional<std::string> problem() const;

 private:
  void look_again();
  void nobody_yet();
  bool makeshift() const;
  void try_better();
  bool try_open();
  void take(std::unique_ptr<Watcher> watcher);
  WatcherEvents events();
  bool someone_may_come() const;
  void count_by_the_clock();
  void lost(const std::string& reason);
  void say_changed();

  boost::asio::io_context& io_;
  Compositor& compositor_;
  Bus& bus_;
  XServer& x_;
  std::span<const Candidate> candidates_;
  std::function<void(const Event&)> tell_;
  std::function<void()> changed_;
  std::optional<Duration> idle_threshold_;  // none: not opened
  std::optional<Instant> still_since_;      // as was told last; none: active
  bool told_ = false;                       // somebody has spoken of the hands, or the clock stands in for them
  std::shared_ptr<void> alive_;
  BusName mutter_;
  BusSlot compositor_changed_, x_changed_;
  std::unique_ptr<Watcher> watcher_;
  std::vector<PassedOver> others_;
  std::optional<std::string> problem_;
};

}  // namespace limber
