// Made-up days at an office: what a year of a setting would be like, and how fast the engine is. Plausible,
// not measured; the same seed gives the same days with every compiler.
#pragma once

#include <cstdint>

#include "core/policy.hpp"
#include "trace/replay.hpp"
#include "trace/trace.hpp"

namespace limber {

/// One kind of day. The person comes, works in spells of input with pauses to read, fetches coffee, sits in meetings
/// with a call on and little input, locks the screen for lunch, and leaves with the machine asleep. All times
/// are whole seconds. `days` working days, Monday to Friday with the weekends between, from Monday 5 January 2026 08:30
/// UTC on. `days` is at least 1.
/// `calendar`: whether the meetings of a day stand in the calendar when it begins; `most_meetings` a day, from none.
enum class OfficeCalendar { unknown, known };
inline constexpr int usual_meetings = 3;
Trace synthetic_days(int days, std::uint64_t seed, OfficeCalendar calendar = OfficeCalendar::unknown,
                     int most_meetings = usual_meetings);

/// How the person of these days answers a prompt, as a ReplayListener::respond. Copies answer alike.
std::function<std::optional<Response>(const Effect&)> office_person(const Policy& policy, std::uint64_t seed);

}  // namespace limber
