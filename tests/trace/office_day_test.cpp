#include "trace/office_day.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "support/event_text.hpp"
#include "trace/trace.hpp"
#include "trace/write_trace.hpp"

namespace limber {
namespace {

std::string text_of(const Trace& trace) {
  std::ostringstream out;
  write_trace(out, trace);
  return out.str();
}

template <typename What>
long count_of(const Trace& trace) {
  return std::ranges::count_if(trace.facts, [](const Fact& fact) { return std::holds_alternative<What>(fact.what); });
}

TEST(OfficeDay, IsTheSameForTheSameSeedOnly) {
  EXPECT_EQ(text_of(synthetic_days(3, 7)), text_of(synthetic_days(3, 7)));
  EXPECT_NE(text_of(synthetic_days(3, 7)), text_of(synthetic_days(3, 8)));
}

TEST(OfficeDay, IsTheSameWithEveryStandardLibrary) {
  const std::string text = text_of(synthetic_days(1, 1));
  EXPECT_EQ(text.substr(0, text.find('\n', 60)),
            "start 2026-01-05T08:30:00 UTC\n"
            "0:15:21 active\n"
            "0:15:53 idle\n"
            "0:16:18 active");
}

TEST(OfficeDay, IsATrace) {
  const std::string text = text_of(synthetic_days(12, 3));
  EXPECT_EQ(text_of(parse_trace(text)), text);
}

TEST(OfficeDay, HasSeveralHundredPauses) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto pauses = count_of<TraceIdle>(synthetic_days(1, seed));
    EXPECT_GT(pauses, 200) << seed;
    EXPECT_LT(pauses, 900) << seed;
  }
}

TEST(OfficeDay, EndsWithTheMachineAsleep) {
  const Trace trace = synthetic_days(1, 1);
  EXPECT_TRUE(std::holds_alternative<Suspended>(trace.facts.back().what));
  EXPECT_EQ(count_of<Suspended>(trace), 1);
  EXPECT_EQ(count_of<Resumed>(trace), 0);
}

TEST(OfficeDay, LeavesTheWeekendOut) {
  const Trace trace = synthetic_days(6, 1);
  for (const Fact& fact : trace.facts) {
    const auto day = std::chrono::floor<std::chrono::days>(trace.start + fact.at);
    const auto weekday = std::chrono::weekday{day}.iso_encoding();
    EXPECT_LE(weekday, 5U) << fact_text(fact);
  }
  EXPECT_EQ(std::chrono::floor<std::chrono::days>(trace.start + trace.end).time_since_epoch(),
            std::chrono::sys_days{std::chrono::year{2026} / 1 / 12}.time_since_epoch());
}

TEST(OfficeDay, LastsAboutNineHoursFromAboutNine) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Trace trace = synthetic_days(1, seed);
    const auto midnight = std::chrono::floor<std::chrono::days>(trace.start);
    const Duration comes = trace.start + trace.facts.front().at - midnight;
    const Duration goes = trace.start + trace.facts.back().at - midnight;
    EXPECT_GE(comes, 8h + 40min);
    EXPECT_LE(comes, 9h + 20min);
    EXPECT_GE(goes - comes, 8h + 40min);
    EXPECT_LE(goes - comes, 9h + 21min);
  }
}

TEST(OfficePerson, TakesMostBreaksAndIsTheSameForTheSameSeed) {
  const Trace trace = synthetic_days(5, 1);
  const auto outcomes = [&](std::uint64_t seed) {
    std::array<int, 5> counts{};
    ReplayListener listener;
    listener.effect = [&](const Effect& effect) {
      if (const auto* ended = std::get_if<Ended>(&effect.what)) ++counts[static_cast<std::size_t>(ended->outcome)];
    };
    listener.respond = office_person(Policy{}, seed);
    replay(trace, Policy{}, {}, listener);
    return counts;
  };
  const auto counts = outcomes(1);
  EXPECT_EQ(counts, outcomes(1));
  EXPECT_GT(counts[static_cast<std::size_t>(Outcome::taken)], counts[static_cast<std::size_t>(Outcome::ignored)]);
  EXPECT_GT(counts[static_cast<std::size_t>(Outcome::taken)], 10);
  EXPECT_GT(counts[static_cast<std::size_t>(Outcome::natural)], 5);
}

}  // namespace
}  // namespace limber
