// What the window of a guided break shows at an instant, from the routine that is playing. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/routine_player.hpp"
#include "words/clock_words.hpp"
#include "words/farewell_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

enum class StepState { coming, current, done };

struct BreakStep {
  std::string text;
  StepState state = StepState::coming;
  bool operator==(const BreakStep&) const = default;
};

/// The parts that change seldom: with the phase, or once a second.
struct BreakView {
  std::string part;     ///< "Stretch 1 of 2"
  std::string left;     ///< "3:41 left in this break"
  std::string title;    ///< "Seated Twist"
  std::string stretch;  ///< its id; empty outside of a stretch
  std::string place;    ///< "At your desk. Mid-back, sides."
  std::string then;     ///< outside of a stretch: the id of the one to come; empty: none is
  std::string next;     ///< where Next leads: "Next: the other side"; empty: nowhere
  std::vector<BreakStep> steps;
  Side side = Side::none;  ///< none: there are no sides to show
  std::string count;       ///< of the countdown: "18", "1:30"
  std::string unit;        ///< "seconds", "minutes", "of 6"
  std::string spoken;      ///< the countdown in words: "18 seconds left on the right side"
  std::string cue;         ///< beside the pacer: "Breathe in…", "Change sides"
  std::string cue_below;   ///< "slow and easy", "take your time"
  bool paused = false;
  bool done = false;
  bool operator==(const BreakView&) const = default;
};
BreakView break_view(const RoutinePlayer& player, Instant now, const Catalogue& catalogue);

/// The parts that move.
struct BreakMotion {
  double share = 0;              ///< of the countdown ring
  std::optional<Breath> breath;  ///< none: this phase has no pace
  bool walking = false;          ///< the figure walks, for `into` by now
  Duration into{};               ///< since the phase began
  Motion motion;                 ///< of the figure, where it does not walk
  double progress = 1;           ///< through it, linear
  bool held = false;             ///< the figure stays in `motion.to`
  double breath_phase = 0;       ///< in radians; a quarter turn is breathed in
};
BreakMotion break_motion(const RoutinePlayer& player, Instant now);

/// The poses that the figure passes in one stretch of the routine; none for `exercise`: a walking or standing person.
std::vector<std::string> poses_of(const Routine& routine, std::optional<std::size_t> exercise);

/// "At your desk. Mid-back, sides."
std::string place_and_area(const Stretch& stretch);
/// "At your desk, in a break of 5 min". `length`: of the break; empty: not known.
std::string place_and_break(const Stretch& stretch, const std::string& length);

/// The texts of the window when its break is over: what was done, what it was worth and what comes.
struct BreakEndView {
  FarewellWords words;
  struct Done {
    std::string id, name;
    bool operator==(const Done&) const = default;
  };
  std::vector<Done> stretches;  ///< those that were played, in their order
};
/// `player` has come to its end, or was stopped; `opened`: how long ago the window began to follow it, so that the end
/// of an earlier break is not taken for this one's. `facts`: none where the daemon has not told yet, or is away.
BreakEndView break_end_view(const RoutinePlayer& player, Instant now, Duration opened,
                            const std::optional<BreakEndFacts>& facts, const Catalogue& catalogue, ClockStyle clock);

}  // namespace limber
