// Plays the routine of a guided break, or one stretch without a break: keeps the time, plays chimes and spoken cues,
// and reports to the engine how it ended. Windows and terminals draw the routine from player().
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
  int of = 1;               ///< number of planned stretches
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

  /// Plays this routine from now on; one that was playing is ended.
  void play(Routine routine);
  /// Continues a routine that an earlier daemon has begun.
  void play_on(RoutinePlayer player);
  /// Ends the routine when its break has ended.
  void follow(const Effect& effect);

  /// What is playing, or none.
  const RoutinePlayer* player() const { return player_ ? &*player_ : nullptr; }
  /// Stretches done (at least half of each) and planned, of the routine that is playing or else of the last one.
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
  /// Ends the routine now; the engine decides what the break was worth.
  void finish();
  /// The daemon ends: reports at once the routines that have just ended and, unless the playing one is `kept` for the
  /// next daemon, that one too. Plays nothing afterwards.
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
  Duration heard_{};            ///< all cues up to here have been played
  StretchId stretch_;           ///< reported last
  std::vector<Event> to_tell_;  ///< posted to the loop, not yet passed to the engine
  BootTimer timer_;
};

}  // namespace limber
