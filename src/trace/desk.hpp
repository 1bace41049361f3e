// The desk in a replay: the truth about hands, session and desktop, and what a watcher has told of it so far.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "core/events.hpp"
#include "trace/trace.hpp"

namespace limber {

/// Knows the truth at every instant and finds out what is to be told of it. Nothing is told while nobody listens: the
/// machine sleeps or the daemon is down. What has changed by then is told afterwards, as it then is.
class Desk {
 public:
  explicit Desk(Duration idle_threshold) : idle_threshold_(idle_threshold) {}

  using Told = std::vector<Event>;  ///< what is to be told now; appended to, in order

  void hands_active(Instant now, Told& told);
  void hands_idle(Instant now);
  void lock(Instant now, Told& told);
  void unlock(Instant now, Told& told);
  void suspend(Instant now, Told& told);
  void resume(Instant now, Told& told);
  void engaged(const EngagedChanged& fact, Told& told);
  void dnd(bool on, Told& told);
  void fullscreen(bool on, Told& told);

  /// The person leaves the desk until `back`, whatever hands_active() and hands_idle() say meanwhile.
  void get_up(Instant now, Instant back);
  Instant back_at() const { return back_at_; }  ///< Instant::max() while nobody has got up
  void come_back(Instant now, Told& told);

  /// When the idle edge is to be told by tell_edge(); Instant::max() if none is under way.
  Instant edge_at() const;
  void tell_edge(Told& told);

  void daemon_down() { daemon_up_ = false; }
  /// A new watcher knows nothing yet: everything is told as it is.
  void daemon_up(Instant now, Told& told);

  bool suspended() const { return suspended_; }
  bool listening() const { return daemon_up_ && !suspended_; }

 private:
  enum class Hands { unknown, still, moving };
  struct Flags {
    bool locked = false, engaged = false, call = false, dnd = false, fullscreen = false;
  };

  void fall_still(Instant now);
  void touch(Instant now, Told& told);
  void tell_moving(Told& told);
  void catch_up(Instant now, bool all, Told& told);
  template <typename EventType>
  void flag(bool Flags::*which, bool on, Told& told);

  Duration idle_threshold_;
  bool active_ = false;          // the hands
  bool active_at_desk_ = false;  // as hands_active() and hands_idle() say, also while the person is up
  Instant last_input_{};
  Instant back_at_ = Instant::max();
  Flags truth_;
  Flags told_flags_;
  Hands told_hands_ = Hands::unknown;
  bool suspended_ = false;
  bool daemon_up_ = true;
};

}  // namespace limber
