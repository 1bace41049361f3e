// A stretch as the routine needs it: what is spoken and shown, and its dose. The catalogue makes these.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/effects.hpp"
#include "core/time.hpp"

namespace limber {

enum class Side { none, right, left };
constexpr std::array<std::string_view, 3> names_of(Side) { return {"none", "right", "left"}; }
constexpr Side other(Side side) {
  return side == Side::right ? Side::left : side == Side::left ? Side::right : Side::none;
}

/// The text with {side} and {other} filled in; for no side in particular, the right one.
std::string with_side(std::string_view text, Side side);
/// How long the text takes to speak calmly.
Duration speaking_time(std::string_view text);

/// One thing to do. In `say`, {side} stands for the side that is stretched and {other} for the other one.
struct ExerciseStep {
  std::string say;        ///< what to do, then how to breathe and where it is felt: whole sentences
  std::string pose;       ///< the figure's key pose at its end; empty: the one before
  std::string via;        ///< passed on the way there; mostly empty
  Duration moving{};      ///< how long the figure takes to get there; 0: it is there already
  std::size_t index = 0;  ///< of the step in the catalogue
  std::string briefly{};  ///< said instead in the short form; empty: the same
  bool operator==(const ExerciseStep&) const = default;
};

struct Exercise {
  template <typename Value>
  struct Range {
    Value least{}, most{};
    bool operator==(const Range&) const = default;
  };

  StretchId id;
  std::string name;
  int sides = 1;  ///< 2: each side in turn
  std::vector<ExerciseStep> ready;
  // Either a position that is held ...
  std::optional<ExerciseStep> move;  ///< into it; none: the last step of `ready` is it
  std::optional<ExerciseStep> hold;  ///< what is said there; none: to stay and breathe
  std::optional<ExerciseStep> back;  ///< out of it, between repetitions and sides
  // ... or a motion with the breath, there and back.
  std::optional<ExerciseStep> out;
  std::optional<ExerciseStep> in;
  std::string come_out;       ///< said at the very end
  std::string come_out_pose;  ///< shown with it; empty: the pose in which it began

  // How much. Of hold and breaths at most one is there; with neither it is a motion, `repetitions` breaths long.
  std::optional<Range<Duration>> hold_for;  ///< each side and each time
  std::optional<Range<int>> breaths;
  Range<int> repetitions{1, 1};  ///< each side
  bool in_first = false;         ///< of a motion: each breath begins with breathing in

  /// What a short form has instead: with the steps' words of it, so much of it, and this at the end.
  struct Brief {
    std::string come_out;
    std::optional<Range<Duration>> hold_for;
    std::optional<Range<int>> breaths;
    Range<int> repetitions{1, 1};
    bool operator==(const Brief&) const = default;
  };
  std::optional<Brief> brief;

  bool flows() const { return out && in; }
  bool operator==(const Exercise&) const = default;
};

/// The short form, where there is one; else the exercise itself.
Exercise in_brief(Exercise exercise);
/// The exercise itself, without what belongs to the short form.
Exercise in_full(Exercise exercise);

}  // namespace limber
