// One stretch of the catalogue, as its file tells it (FORMAT.md). Plain data in the author's words, validated.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/care_source.hpp"
#include "catalogue/terms.hpp"
#include "core/exercise.hpp"

namespace limber {

struct Stretch {
  /// From `least` to `most`, both of them in; the same twice where the author gives one number.
  template <typename Value>
  using Range = Exercise::Range<Value>;
  using Times = Range<int>;
  using Lengths = Range<std::chrono::seconds>;

  /// How much of it is one round.
  struct Dose {
    std::optional<Lengths> hold;       ///< staying in the position, each side and each time
    std::optional<Times> breaths;      ///< the same, counted in breaths; of a motion, how often there and back
    std::optional<Times> repetitions;  ///< each side; none: once, or as often as wanted
    bool as_often_as_wanted = false;
    Lengths round;  ///< the whole of it: all sides, all repetitions and the rests between them
  };
  /// Of a stretch with two sides, the words may hold {side} and {other}.
  struct Step {
    std::string action{};   ///< what to do
    std::string breathe{};  ///< how to breathe; may be empty
    std::string feel{};     ///< where it is felt; may be empty
    std::string pose{};     ///< the figure's key pose at its end; empty: the one before
    StepPhase phase = StepPhase::ready;
    std::string via{};      ///< the pose passed on the way; mostly empty
    Duration moving{};      ///< how long the figure is on its way
    std::string briefly{};  ///< what the short form says instead; empty: the same
  };
  /// What fits into a micro break: its own dose and words. Of the dose, `round` is not used.
  struct Brief {
    Dose dose;
    std::string come_out;  ///< as the whole ends, where nothing else is said
  };
  struct Caution {
    std::size_t condition;  ///< index into `conditions`
    Precaution what;
    std::string text;  ///< adapt: how it is done instead; hide: when or why, may be empty
  };
  struct Source {
    std::string title;
    std::string where;  ///< a full address or a doi; empty for Limber's own choice
    std::string about;  ///< what it is cited for, or the choice itself; else may be empty
    SourceSeen seen = SourceSeen::page;
    static constexpr std::string_view persons_title = "Your own choice";
    bool own_choice() const { return where.empty(); }
  };

  std::filesystem::path file;  ///< that it was read from
  std::string id;
  std::string name;
  std::string summary;
  std::vector<Place> places;
  std::vector<std::string> equipment;   ///< what one needs, in words
  std::vector<std::string_view> needs;  ///< the same for the filter, of `equipment_words`
  Clothes clothes = Clothes::any;
  std::vector<Area> areas;
  std::vector<Movement> movements;  ///< the main one first
  Effort effort = Effort::easy;
  bool strong_extension = false;  ///< two of these are not for one break
  int sides = 1;                  ///< 2: each side in turn
  Dose dose;
  std::vector<Step> steps;
  std::string come_out;
  std::string come_out_pose;   ///< where that ends; empty: in the pose in which the stretch began
  std::optional<Brief> brief;  ///< none: it has no short form
  std::string easier;
  std::vector<std::string> mistakes;
  std::vector<std::string> stop;  ///< signs to stop at
  std::vector<Caution> cautions;
  std::vector<Source> sources;

  /// Whether it keeps moving with the breath; else it is a position that is held.
  bool flows() const { return std::ranges::find(steps, StepPhase::out, &Step::phase) != steps.end(); }
  /// Of those: whether each breath begins with breathing in.
  bool in_first() const {
    const auto first = std::ranges::find_if(
        steps, [](const Step& step) { return step.phase == StepPhase::out || step.phase == StepPhase::in; });
    return first != steps.end() && first->phase == StepPhase::in;
  }
};

}  // namespace limber
