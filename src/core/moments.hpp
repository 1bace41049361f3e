// Learned moments (B37): the hours of the day, on all days or on one weekday, in which the person mostly refuses the
// breaks that they are asked for, while in the hour before they mostly take them. Pure: what was answered goes in, what
// follows from it comes out; the engine decides what a break makes of it (scheduler_moments.cpp).
//
// An hour is learned only where the difference to the hour before is beyond chance: the lower bound of the difference
// of both shares has to reach `least_difference`, three standard errors down, each hour with one answer of each kind
// added. Source of the interval: Agresti and Caffo, "Simple and effective confidence intervals for proportions and
// differences of proportions", The American Statistician 54 (2000).
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/local_days.hpp"

namespace limber {

/// An hour by the wall, on all days or on one weekday.
struct HourSlot {
  std::optional<int> weekday;                         ///< 0: Monday; none: on all days
  int hour = 0;                                       ///< 0 to 23; it lasts until the next one begins
  auto operator<=>(const HourSlot&) const = default;  // NOLINT(modernize-use-nullptr): a generated 0
};

/// How the prompts of an hour were answered.
struct MomentAnswers {
  int asked = 0;
  int taken = 0;  ///< of these; the rest was skipped, put off or not answered
  bool operator==(const MomentAnswers&) const = default;
};

struct HourAnswers {
  HourSlot slot;
  MomentAnswers answers;
  bool operator==(const HourAnswers&) const = default;
};

/// `learned` may be dropped again by what is answered later. What the person has kept stays; what they have undone has
/// no effect and is not learned again.
enum class MomentState { learned, kept, undone };
constexpr std::array<std::string_view, 3> names_of(MomentState) { return {"learned", "kept", "undone"}; }

/// An hour before which breaks are asked for.
struct LearnedMoment {
  HourSlot slot;
  Date since;
  MomentState state = MomentState::learned;
  bool operator==(const LearnedMoment&) const = default;
};

/// What is remembered for it.
struct MomentsMemory {
  std::optional<Date> since;         ///< of the first answer
  std::vector<HourAnswers> answers;  ///< of days that are over, by weekday; sorted
  std::vector<HourAnswers> today;    ///< of the current day; sorted
  std::vector<LearnedMoment> learned;
  bool operator==(const MomentsMemory&) const = default;
};

/// A change that has been made.
struct MomentChange {
  HourSlot slot;
  bool learned;  ///< false: dropped
};

/// Beyond that many of one hour of one weekday, old answers count half, so that new habits are learned as well.
inline constexpr int most_answers_of_an_hour = 16;

/// A prompt at `at` was taken or refused.
void note_answer(MomentsMemory& memory, LocalTime at, bool taken);
/// The day is over and `next` begins: its answers count from now on, and at most one hour is learned or dropped.
std::optional<MomentChange> end_day_of_moments(MomentsMemory& memory, Date next);
/// The beginning of the hour that `at` lies in, if breaks are to come before it.
std::optional<LocalTime> avoided_hour(const MomentsMemory& memory, LocalTime at);
/// What is known of that hour by the days that are over.
MomentAnswers answers_in(const MomentsMemory& memory, const HourSlot& slot);
/// "14:00" or "tue 14:00".
std::string slot_text(const HourSlot& slot);
/// Reads that; none for anything else.
std::optional<HourSlot> parse_slot(std::string_view text);
/// On the day before where it is the first of a day.
HourSlot hour_before(const HourSlot& slot);

}  // namespace limber
