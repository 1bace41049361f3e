// The desk in a replay: the actual state of input, session and desktop, and what was reported of it so far.
#pragma once

#include <algorithm>
#include <vector>

#include "core/events.hpp"
#include "trace/trace.hpp"

namespace limber {

/// Has the actual state at every instant and works out what is to be reported of it. Nothing is reported while the
/// machine sleeps or the daemon is down. What has changed meanwhile is reported afterwards, in its state of then.
class Desk {
 public:
  explicit Desk(Duration idle_threshold) : idle_threshold_(idle_threshold) {}

  using Events = std::vector<Event>;  ///< what is to be reported now; appended to, in order

  void input_active(Instant now, Events& told) {
    active_at_desk_ = true;
    if (active_ || back_at_ != Instant::max()) return;
    active_ = true;
    last_input_ = now;
    if (!suspended_) tell_moving(told);
  }

  void input_idle(Instant now) {
    active_at_desk_ = false;
    if (back_at_ == Instant::max()) fall_still(now);
  }

  void lock(Instant now, Events& told) {
    if (truth_.locked) return;
    fall_still(now);
    truth_.locked = true;
    tell_changes(told);
  }

  void unlock(Instant now, Events& told) {
    if (!truth_.locked) return;
    truth_.locked = false;
    tell_changes(told);
    if (back_at_ != Instant::max())
      come_back(now, told);
    else
      touch(now, told);
  }

  void suspend(Instant now, Events& told) {
    if (suspended_) return;
    fall_still(now);
    if (daemon_up_) told.emplace_back(Suspended{});
    suspended_ = true;
    // However short the sleep was, input after it is reported anew.
    if (reported_input_ == InputState::moving) reported_input_ = InputState::unknown;
  }

  void resume(Instant now, Events& told) {
    if (!suspended_) return;
    suspended_ = false;
    if (!daemon_up_) return;
    told.emplace_back(Resumed{});
    catch_up(now, false, told);
  }

  void engaged(const EngagedChanged& fact, Events& told) {
    truth_.engaged = fact.on;
    truth_.call = fact.on && fact.call;
    tell_changes(told);
  }

  void sharing(bool on, Events& told) {
    truth_.sharing = on;
    tell_changes(told);
  }

  void dnd(bool on, Events& told) {
    truth_.dnd = on;
    tell_changes(told);
  }
  void fullscreen(bool on, Events& told) {
    truth_.fullscreen = on;
    tell_changes(told);
  }
  /// Another rule by program is in force, or none.
  void focus(const std::optional<FocusInForce>& now, Events& told) {
    truth_.focus = now;
    tell_changes(told);
  }

  /// The person leaves the desk until `back`, whatever input_active() and input_idle() report meanwhile.
  void get_up(Instant now, Instant back) {
    const bool was_active = active_at_desk_;
    fall_still(now);
    active_at_desk_ = was_active;
    back_at_ = std::max(now, back);
  }

  Instant back_at() const { return back_at_; }  ///< Instant::max(): the person has not got up
  void come_back(Instant now, Events& told) {
    back_at_ = Instant::max();
    if (truth_.locked || suspended_) return;
    active_ = active_at_desk_;
    touch(now, told);
  }

  /// When the idle edge is to be reported by tell_edge(); Instant::max() if none is under way.
  Instant edge_at() const {
    if (!listening() || active_ || reported_input_ == InputState::still) return Instant::max();
    return last_input_ + idle_threshold_;
  }

  void tell_edge(Events& told) {
    reported_input_ = InputState::still;
    told.emplace_back(InputIdle{last_input_});
  }

  void daemon_down() { daemon_up_ = false; }
  /// A new watcher has reported nothing yet: the whole state is reported.
  void daemon_up(Instant now, Events& told) {
    daemon_up_ = true;
    reported_input_ = InputState::unknown;
    catch_up(now, true, told);
  }

  bool suspended() const { return suspended_; }
  bool listening() const { return daemon_up_ && !suspended_; }

 private:
  enum class InputState { unknown, still, moving };
  struct Flags {
    bool locked = false, engaged = false, call = false, sharing = false, dnd = false, fullscreen = false;
    std::optional<FocusInForce> focus;
  };

  void fall_still(Instant now) {
    active_at_desk_ = false;
    if (!active_) return;
    active_ = false;
    last_input_ = now;
  }

  /// Input that is over as soon as it began.
  void touch(Instant now, Events& told) {
    if (!active_) last_input_ = now;
    tell_moving(told);
  }

  /// A pause that was never reported has no end to report either.
  void tell_moving(Events& told) {
    if (!listening() || reported_input_ == InputState::moving) return;
    reported_input_ = InputState::moving;
    told.emplace_back(InputActive{});
  }

  /// Reports what changed while nothing was reported, or the whole state.
  void catch_up(Instant now, bool all, Events& told) {
    tell_flags(all, told);
    if (active_)
      tell_moving(told);
    else if (edge_at() <= now)
      tell_edge(told);
  }

  void tell_changes(Events& told) {
    if (listening()) tell_flags(false, told);
  }

  void tell_flags(bool all, Events& told) {
    if (all || reported_flags_.locked != truth_.locked)
      told.push_back(truth_.locked ? Event{Locked{}} : Event{Unlocked{}});
    if (all || reported_flags_.engaged != truth_.engaged || reported_flags_.call != truth_.call ||
        reported_flags_.sharing != truth_.sharing)
      told.emplace_back(EngagedChanged{truth_.engaged || truth_.sharing, truth_.call, truth_.sharing});
    if (all || reported_flags_.dnd != truth_.dnd) told.emplace_back(DndChanged{truth_.dnd});
    if (all || reported_flags_.fullscreen != truth_.fullscreen) told.emplace_back(FullscreenChanged{truth_.fullscreen});
    if (reported_flags_.focus != truth_.focus) told.emplace_back(FocusChanged{truth_.focus});
    reported_flags_ = truth_;
  }

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
