// Made-up people, for days of office_day.hpp: how they answer a prompt depends on the hour and the weekday, or on
// nothing. For trying out settings on somebody, and for the proof of what is learned of moments (B37). Plausible, not
// measured; the same seed gives the same answers with every compiler.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/local_days.hpp"
#include "core/policy.hpp"
#include "trace/replay.hpp"
#include "trace/trace.hpp"

namespace limber {

struct SeededPerson {
  std::string_view name;  ///< one word
  int most_meetings;      ///< a day
  /// The chance that a break is taken which is asked for on that weekday (0: Monday) in that hour, 0 to 1.
  double (*takes)(int weekday, int hour);
};

std::span<const SeededPerson> seeded_people();
/// None: nobody is called so.
const SeededPerson* find_seeded_person(std::string_view name);

/// Working days of that person, with their meetings in the calendar; see synthetic_days().
Trace days_of(const SeededPerson& person, int days, std::uint64_t seed);

/// Their answers, as a ReplayListener::respond, in a trace that begins at `start` local time. What is answered to a
/// prompt depends on when it comes and on nothing that was answered before: so two runs with different settings differ
/// by what the settings do alone.
std::function<std::optional<Response>(const Effect&)> answers_of(const SeededPerson& person, const Policy& policy,
                                                                 LocalTime start, std::uint64_t seed);

}  // namespace limber
