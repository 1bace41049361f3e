// The words of the catalogue, one enum each; the names are what the files in resources/stretches, the filters and
// FORMAT.md use.
#pragma once

#include <array>
#include <string_view>

#include "core/terms.hpp"

namespace limber {

/// Where a stretch can be done; from the least room to the most.
enum class Place { desk, standing, mat };
constexpr std::array<std::string_view, 3> names_of(Place) { return {"desk", "standing", "mat"}; }

/// Which way the spine, or for scapular the shoulder blades, go.
enum class Movement { rotation, flexion, extension, side_bend, scapular };
constexpr std::array<std::string_view, 5> names_of(Movement) {
  return {"rotation", "flexion", "extension", "side-bend", "scapular"};
}

enum class Effort { easy, medium, hard };
constexpr std::array<std::string_view, 3> names_of(Effort) { return {"easy", "medium", "hard"}; }

enum class Clothes { any, loose };
constexpr std::array<std::string_view, 2> names_of(Clothes) { return {"any", "loose"}; }

/// The part of the body that feels it.
enum class Area {
  neck,
  shoulders,
  chest,
  upper_back,
  mid_back,
  lower_back,
  sides,
  hips,
  glutes,
  hamstrings,
  calves,
  arms
};
constexpr std::array<std::string_view, 12> names_of(Area) {
  return {"neck",  "shoulders", "chest",  "upper-back", "mid-back", "lower-back",
          "sides", "hips",      "glutes", "hamstrings", "calves",   "arms"};
}

/// What a step is for: preparing; going into the position that is held, what is said there, coming back from it; or the
/// two halves of a motion that goes with the breath.
enum class StepPhase { ready, move, hold, back, out, in };
constexpr std::array<std::string_view, 6> names_of(StepPhase) { return {"ready", "move", "hold", "back", "out", "in"}; }

/// What to do about a condition: leave the stretch out, or do it another way.
enum class Precaution { hide, adapt };
constexpr std::array<std::string_view, 2> names_of(Precaution) { return {"hide", "adapt"}; }

/// A condition that a person may have, and how it is called on screen. An index into `conditions`.
struct Condition {
  std::string_view id;
  std::string_view label;
};
inline constexpr std::array<Condition, 30> conditions{{
    {"pregnancy", "pregnancy"},
    {"late-pregnancy", "the last three months of pregnancy"},
    {"eyes", "glaucoma, a detached retina or eye surgery"},
    {"blood-pressure", "high blood pressure"},
    {"stroke", "a recent stroke"},
    {"osteoporosis", "brittle bones"},
    {"fracture", "a past fracture of spine or ribs"},
    {"disc", "disc trouble"},
    {"disc-flare", "a disc that is playing up now"},
    {"spinal-surgery", "surgery on the spine"},
    {"back-injury", "a serious back injury"},
    {"back", "a sore back just now"},
    {"spondylolisthesis", "a slipped vertebra"},
    {"stenosis", "a narrowed spinal canal"},
    {"abdominal-surgery", "recent surgery of the belly"},
    {"hernia", "a hernia"},
    {"neck", "neck trouble"},
    {"neck-injury", "a neck injury"},
    {"shoulder", "shoulder trouble"},
    {"shoulder-injury", "a shoulder injury"},
    {"wrist", "wrist or hand trouble"},
    {"wrist-injury", "a wrist injury"},
    {"carpal-tunnel", "carpal tunnel trouble"},
    {"knee", "knee trouble"},
    {"knee-injury", "a fresh knee injury"},
    {"knee-replacement", "a knee replacement"},
    {"ankle", "ankle trouble"},
    {"hamstring", "a strained hamstring"},
    {"dizziness", "dizzy spells"},
    {"reflux", "reflux"},
}};

}  // namespace limber
