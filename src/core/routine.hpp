// The routine: the stretches and cues that fill one break, worked out beforehand as a timeline. Pure: what is seen and
// heard at an instant depends only on how long it has been playing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exercise.hpp"

namespace limber {

/// What one part of the timeline is for.
enum class PhaseKind {
  walk,          ///< on the feet, a few steps
  ready,         ///< getting ready: what to do is said, one step after another
  move,          ///< into the position
  hold,          ///< staying there
  breathe_out,   ///< one half of a breath, in a stretch that keeps moving with it
  breathe_in,    ///< the other half
  repeat,        ///< back for a moment, before the same once more
  change_sides,  ///< back, and over to the other side
  leave,         ///< out of it for good
  rest,          ///< nothing to do but breathe
  done
};
constexpr std::array<std::string_view, 11> names_of(PhaseKind) {
  return {"walk",   "ready",        "move",  "hold", "breathe_out", "breathe_in",
          "repeat", "change_sides", "leave", "rest", "done"};
}

/// What the figure shows: one pose, or the way from one to another. Empty names: a walking or standing person.
struct Motion {
  std::string from;
  std::string via;  ///< passed half way without stopping; mostly empty
  std::string to;
  bool mirrored = false;  ///< poses are drawn for the right side
  bool operator==(const Motion&) const = default;
};

struct TimedCue {
  Duration after{};  ///< since the phase began
  std::string say;
  bool operator==(const TimedCue&) const = default;
};

struct Phase {
  PhaseKind kind = PhaseKind::done;
  Duration from{};  ///< since the routine began
  Duration length{};
  std::optional<std::size_t> exercise;  ///< index into Routine::exercises
  std::optional<std::size_t> step;      ///< the step of that exercise that is lit
  Side side = Side::none;
  int round = 1;               ///< which repetition, from 1
  int rounds = 1;              ///< of how many
  std::vector<TimedCue> cues;  ///< in order of time; most phases have one, at their beginning
  Motion motion;

  Duration to() const { return from + length; }
  bool operator==(const Phase&) const = default;
};

/// One instant of a routine.
struct Moment {
  std::size_t phase = 0;  ///< index into Routine::phases
  Duration into{};        ///< since the phase began
  Duration left{};        ///< to its end
  double progress = 1;    ///< 0 to 1 through the phase, linear
};

/// Where the breath is.
struct Breath {
  bool out = false;
  double progress = 0;  ///< 0 to 1 through this half
  double fullness() const { return out ? 1 - progress : progress; }
};

/// The person's choices for a routine.
struct RoutineTaste {
  Duration breath = 5s;      ///< one breath, in and out
  Side first = Side::right;  ///< of the first stretch with two sides; the next one begins with the other
  bool operator==(const RoutineTaste&) const = default;
};
/// The breath is a little longer out than in, as is calming.
constexpr Duration breath_out(Duration breath) { return breath * 3 / 5; }
constexpr Duration breath_in(Duration breath) { return breath - breath_out(breath); }

/// What a routine was made for.
struct RoutineOrder {
  std::optional<BreakKind> kind;  ///< none: a stretch outside of a break
  Duration time{};
  RoutineTaste taste;
  bool walks_first = true;  ///< a rest break; false: it begins with its stretch, and the walk comes last
  bool operator==(const RoutineOrder&) const = default;
};

/// How a routine begins, so that the prompt for the break can tell it.
enum class Opening { stretch, walk_then_stretch, walk };

class Routine {
 public:
  /// One stretch, with as much of its dose as fits into `time`, but never less than the least of it. In a micro break
  /// that has no time for the whole it is the short form, where there is one.
  static Routine of_stretch(Exercise stretch, const RoutineOrder& order);
  /// A whole rest break of this length: up and a short walk, then of `candidates` in their order those that fit, a calm
  /// end; or the walk last. The first candidate always comes if its least dose fits at all, if need be without a walk.
  /// Too short for any: a walk.
  static Routine of_rest(std::vector<Exercise> candidates, const RoutineOrder& order);
  /// For a break of `kind`: of one stretch, or for a rest break whole. No candidates: a walk.
  static Routine of_break(std::vector<Exercise> candidates, const RoutineOrder& order);
  /// The parts as they came from a daemon. Throws std::invalid_argument if they are not a timeline.
  Routine(std::vector<Exercise> exercises, std::vector<Phase> phases, RoutineOrder order);

  /// The same with another stretch in this place; all before it stays as it is.
  Routine with(std::size_t place, Exercise other) const;
  /// As it was played up to `elapsed`, then one more stretch, and a calm end.
  Routine with_more(Exercise more, Duration elapsed) const;

  const RoutineOrder& order() const { return order_; }
  /// Those that are played, in their order.
  const std::vector<Exercise>& exercises() const { return exercises_; }
  /// Without gaps, the first from 0, the last `done` with no length.
  const std::vector<Phase>& phases() const { return phases_; }
  Duration length() const { return phases_.back().from; }
  Opening opening() const;
  /// The place of the stretch that this phase is of, or else of the first one after it; none: none is to come.
  std::optional<std::size_t> stretch_from(std::size_t phase) const;

  /// `elapsed` before the beginning is the beginning; after the end, the end.
  Moment at(Duration elapsed) const;
  const Phase& phase_at(Duration elapsed) const { return phases_[at(elapsed).phase]; }
  /// The next instant after `elapsed` at which a phase begins or something is said; none: nothing more happens.
  std::optional<Duration> next_change(Duration elapsed) const;
  /// What is said in the time after `after`, up to and with `upto`, in its order.
  std::vector<std::string> cues(Duration after, Duration upto) const;
  /// How long an exercise keeps the body busy: without what is said before it.
  Duration busy(std::size_t exercise) const;

  /// Where the next, or the current or previous, walk, stretch, side of a stretch or rest begins. `previous_part` goes
  /// to the beginning of the part under way if that is more than 3 s old.
  Duration next_part(Duration elapsed) const;
  Duration previous_part(Duration elapsed) const;

 private:
  bool begins_part(std::size_t phase) const;
  struct Begun {
    std::vector<Exercise> exercises;
    std::vector<Phase> phases;
  };
  Begun before(std::size_t place) const;
  static Routine stretch(Begun begun, Exercise exercise, const RoutineOrder& order);
  static Routine rest(Begun begun, std::vector<Exercise> candidates, const RoutineOrder& order, bool first_is_certain);

  std::vector<Exercise> exercises_;
  std::vector<Phase> phases_;
  RoutineOrder order_;
};

/// Time in which a body does something of an exercise.
bool is_busy(const Phase& phase);
/// None: this phase has no pace.
std::optional<Breath> breath_at(const Routine& routine, const Moment& moment);

}  // namespace limber
