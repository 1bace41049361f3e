// The words of the catalogue, one enum each; the names are what the files in resources/stretches, the filters and
// FORMAT.md use.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace limber {

/// Where a stretch can be done; from the least room to the most.
enum class Place { desk, standing, mat };
inline constexpr std::array<std::string_view, 3> place_names{"desk", "standing", "mat"};

/// Which way the spine, or for scapular the shoulder blades, go.
enum class Movement { rotation, flexion, extension, side_bend, scapular };
inline constexpr std::array<std::string_view, 5> movement_names{"rotation", "flexion", "extension", "side-bend",
                                                                "scapular"};

enum class Effort { easy, medium, hard };
inline constexpr std::array<std::string_view, 3> effort_names{"easy", "medium", "hard"};

enum class Clothes { any, loose };
inline constexpr std::array<std::string_view, 2> clothes_names{"any", "loose"};

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
inline constexpr std::array<std::string_view, 12> area_names{"neck",     "shoulders",  "chest",  "upper-back",
                                                             "mid-back", "lower-back", "sides",  "hips",
                                                             "glutes",   "hamstrings", "calves", "arms"};

/// What a step is for: preparing; going into the position that is held, what is said there, coming back from it; or the
/// two halves of a motion that goes with the breath.
enum class StepPhase { ready, move, hold, back, out, in };
inline constexpr std::array<std::string_view, 6> step_phase_names{"ready", "move", "hold", "back", "out", "in"};

/// What to do about a condition: leave the stretch out, or do it another way.
enum class Precaution { hide, adapt };
inline constexpr std::array<std::string_view, 2> precaution_names{"hide", "adapt"};

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

constexpr std::string_view name(Place place) { return place_names[static_cast<std::size_t>(place)]; }
constexpr std::string_view name(Movement movement) { return movement_names[static_cast<std::size_t>(movement)]; }
constexpr std::string_view name(Effort effort) { return effort_names[static_cast<std::size_t>(effort)]; }
constexpr std::string_view name(Clothes clothes) { return clothes_names[static_cast<std::size_t>(clothes)]; }
constexpr std::string_view name(Area area) { return area_names[static_cast<std::size_t>(area)]; }
constexpr std::string_view name(StepPhase phase) { return step_phase_names[static_cast<std::size_t>(phase)]; }
constexpr std::string_view name(Precaution what) { return precaution_names[static_cast<std::size_t>(what)]; }

}  // namespace limber
