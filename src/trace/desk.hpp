// The desk in a replay: the truth about input, session and desktop, and what a watcher has told of it so far.
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

  using Events = std::vector<Event>;  ///< what is to be told now; appended to, in order

  void input_active(Instant now, Events& told);
  void input_idle(Instant now);
  void lock(Instant now, Events& told);
  void unlock(Instant now, Events& told);
  void suspend(Instant now, Events& told);
  void resume(Instant now, Events& told);
  void engaged(const EngagedChanged& fact, Events& told);
  void dnd(bool on, Events& told);
  void fullscreen(bool on, Events& told);

  /// The person leaves the desk until `back`, whatever input_active() and input_idle() report meanwhile.
  void get_up(Instant now, Instant back);
  Instant back_at() const { return back_at_; }  ///< Instant::max(): the person has not got up
  void come_back(Instant now, Events& told);

  /// When the idle edge is to be told by tell_edge(); Instant::max() if none is under way.
  Instant edge_at() const;
  void tell_edge(Events& told);

  void daemon_down() { daemon_up_ = false; }
  /// A new watcher knows nothing yet: everything is told as it is.
  void daemon_up(Instant now, Events& told);

  bool suspended() const { return suspended_; }
  bool listening() const { return daemon_up_ && !suspended_; }

 private:
  enum class InputState { unknown, still, moving };
  struct Flags {
    bool locked = false, engaged = false, call = false, dnd = false, fullscreen = false;
  };

  void fall_still(Instant now);
  void touch(Instant now, Events& told);
  void tell_moving(Events& told);
  void catch_up(Instant now, bool all, Events& told);
  template <typename EventType>
  void flag(bool Flags::*which, bool on, Events& told);

  Duration idle_threshold_;
  bool active_ = false;          // input goes on
  bool active_at_desk_ = false;  // as input_active() and input_idle() report, also while the person is up
  Instant last_input_{};
  Instant back_at_ = Instant::max();
  Flags truth_;
  Flags reported_flags_;
  InputState reported_input_ = InputState::unknown;
  bool suspended_ = false;
  bool daemon_up_ = true;
};

}  // namespace limber
