// What the calendar makes of made-up office days (B33). LIMBER_OFFICE_YEARS: how many years of 250 days, instead of a
// few weeks.
#include <gtest/gtest.h>

#include <cstdlib>

#include "core/rules.hpp"
#include "trace/office_day.hpp"

namespace limber {
namespace {

struct Made {
  int breaks = 0;               ///< taken or natural
  int prompts_in_meetings = 0;  ///< of the calendar
  Duration longest_sit{};
};

/// Gets up at each prompt, for the whole break.
std::function<std::optional<Response>(const Effect&)> gets_up(const Policy& policy) {
  return [policy](const Effect& effect) -> std::optional<Response> {
    return Response{5s, GetUp{policy.of(std::get<Prompted>(effect.what).kind).duration + 1min}};
  };
}

Made made_of(const Trace& trace, const Policy& policy) {
  std::vector<BusyTime> busy;
  for (const Fact& fact : trace.facts)
    if (const auto* its = std::get_if<BusySaid>(&fact.what); its && its->from)
      busy.push_back({Instant{*its->from}, Instant{*its->from + its->length}});
  Made made;
  ReplayListener listener;
  listener.respond = gets_up(policy);
  listener.effect = [&](const Effect& effect) {
    if (const auto* ended = std::get_if<Ended>(&effect.what))
      made.breaks += ended->outcome == Outcome::taken || ended->outcome == Outcome::natural ? 1 : 0;
    if (const auto* span = std::get_if<SpanEnded>(&effect.what); span && span->kind == SpanKind::sitting)
      made.longest_sit = std::max(made.longest_sit, span->to - span->from);
    if (std::holds_alternative<Prompted>(effect.what))
      for (const BusyTime& each : busy)
        made.prompts_in_meetings += each.from <= effect.at && effect.at < each.to ? 1 : 0;
  };
  replay(trace, policy, {}, listener);
  return made;
}

TEST(OfficeCalendar, NoPromptInAMeetingNoLongerSitThanTwoHoursAndHardlyFewerBreaks_B33) {
  const char* years = std::getenv("LIMBER_OFFICE_YEARS");
  const int seeds = years != nullptr ? std::atoi(years) : 12;
  const int days = years != nullptr ? 250 : 15;
  Policy with, without;
  without.calendar.early_by = 0s;
  int breaks = 0, breaks_without = 0;
  for (int seed = 1; seed <= seeds; ++seed) {
    const Trace trace = synthetic_days(days, static_cast<std::uint64_t>(seed), OfficeCalendar::known);
    const Made made = made_of(trace, with);
    EXPECT_EQ(made.prompts_in_meetings, 0) << "seed " << seed;
    EXPECT_LE(made.longest_sit, 2h) << "seed " << seed;
    breaks += made.breaks;
    breaks_without += made_of(synthetic_days(days, static_cast<std::uint64_t>(seed)), without).breaks;
  }
  EXPECT_GE(breaks * 100, breaks_without * 95) << breaks << " with the calendar, " << breaks_without << " without";
}

}  // namespace
}  // namespace limber
