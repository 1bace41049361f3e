// One stretch of the catalogue, as its file tells it (FORMAT.md). Plain data in the author's words, validated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/terms.hpp"
#include "core/time.hpp"

namespace limber {

struct Stretch {
  /// From `least` to `most`, both of them in; the same twice where the author gives one number.
  template <typename Value>
  struct Range {
    Value least, most;
    bool operator==(const Range&) const = default;
  };
  using Times = Range<int>;
  using Lengths = Range<std::chrono::seconds>;

  /// How much of it is one round. Neither hold nor breaths: it keeps moving.
  struct Dose {
    std::optional<Lengths> hold;       ///< staying in the position, each side and each time
    std::optional<Times> breaths;      ///< the same, counted in breaths
    std::optional<Times> repetitions;  ///< each side; none: once, or as often as wanted
    bool as_often_as_wanted = false;
    Lengths round;  ///< the whole of it: all sides, all repetitions and the rests between them
  };
  struct Step {
    std::string action;   ///< what to do
    std::string breathe;  ///< how to breathe; may be empty
    std::string feel;     ///< where it is felt; may be empty
    std::string pose;     ///< the figure's key pose; empty: the one before
  };
  struct Caution {
    std::size_t condition;  ///< index into `conditions`
    Precaution what;
    std::string text;  ///< adapt: how it is done instead; hide: when or why, may be empty
  };
  struct Source {
    std::string title;
    std::string where;
    std::string about;  ///< what it is cited for; may be empty
  };

  std::string id;
  std::string name;
  std::string summary;
  std::vector<Place> places;
  std::vector<std::string> equipment;
  Clothes clothes = Clothes::any;
  std::vector<Area> areas;
  std::vector<Movement> movements;  ///< the main one first
  Effort effort = Effort::easy;
  bool strong_extension = false;  ///< two of these are not for one break
  int sides = 1;                  ///< 2: each side in turn
  Dose dose;
  std::vector<Step> steps;
  std::string come_out;
  std::string easier;
  std::vector<std::string> mistakes;
  std::vector<std::string> stop;  ///< signs to stop at
  std::vector<Caution> cautions;
  std::vector<Source> sources;
};

}  // namespace limber
