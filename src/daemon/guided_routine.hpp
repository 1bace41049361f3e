// Plays the routine of a guided break, or one stretch without a break: keeps its time, chimes and speaks, and tells the
// engine how it ended. Windows and terminals draw it from `player`.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/routine_player.hpp"
#include "desktop/audio_helper.hpp"
#include "os/boot_timer.hpp"

namespace limber {

/// A stretch in the routine of a break.
struct RoutineStretch {
  StretchId id;
  Side first = Side::none;  ///< the side that it begins with
  int number = 1;           ///< from 1
  int of = 1;               ///< so many are planned
  Duration left{};          ///< of the routine
};

class GuidedRoutine {
 public:
  struct Listener {
    std::function<void(const Event&)> tell;  ///< to the engine; never from inside play() or follow()
    std::function<void()> changed;           ///< begun, ended, paused, jumped or exchanged
    std::function<bool()> silent;            ///< no sound may be made now: the person is in a call
    /// Another stretch of a break comes up: the next one, or one in its place. May be called from inside play().
    std::function<void(const RoutineStretch& stretch)> stretch_changed = nullptr;
  };
  GuidedRoutine(boost::asio::io_context& io, AudioHelper& audio_helper, Listener listener);

  /// Plays this from now on; what was playing is ended.
  void play(Routine routine);
  /// Plays on what was played by another daemon.
  void play_on(RoutinePlayer player);
  /// A break has ended: so does its routine.
  void follow(const Effect& effect);

  /// What is playing, or none.
  const RoutinePlayer* player() const { return player_ ? &*player_ : nullptr; }
  /// Stretches done (at least half of each) of those that were to be, of what is playing or else of what did last.
  struct Sum {
    int done = 0, stretches = 0;
  };
  Sum sum() const;

  // Commands: not to be called by the engine. Each changes nothing where nothing plays.
  void pause();
  void resume();
  void next();
  void previous();
  void swap(Exercise other);
  /// The end, now; the engine says what the break was worth.
  void finish();
  /// The daemon ends: tells at once of routines that have only just ended and, unless it is `kept` for the next daemon,
  /// of the one that is playing, and plays no more.
  void close(bool kept);

 private:
  void jump(void (RoutinePlayer::*where)(Instant now));
  void step();
  void hear(Duration after, Duration upto);
  void go_on_from(Duration before);
  void end(bool finished);
  void tell_length();
  void tell_change();
  void tell_later(Event event);
  void tell_all();
  std::vector<StretchPlayed> played() const;
  void look_at_stretch(Instant now);

  boost::asio::io_context& io_;
  AudioHelper& audio_helper_;
  Listener listener_;
  std::optional<RoutinePlayer> player_;
  Sum last_;
  Duration heard_{};            ///< all cues up to here have been said
  StretchId stretch_;           ///< reported last
  std::vector<Event> to_tell_;  ///< posted, not told yet
  BootTimer timer_;
};

}  // namespace limber
