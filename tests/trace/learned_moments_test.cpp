// What is learned of moments does for made-up people what it is for (B37): more breaks taken by those whose answers
// depend on the hour, nothing for those whose do not, and nobody sits longer. LIMBER_OFFICE_YEARS: how many years of
// 250 days of each person, instead of a few with twelve weeks.
#include <gtest/gtest.h>

#include <cstdlib>

#include "support/event_text.hpp"
#include "support/replay_effects.hpp"
#include "trace/seeded_person.hpp"

namespace limber {
namespace {

using std::chrono::days;

struct Scale {
  int seeds, days;
};
Scale scale() {
  const char* years = std::getenv("LIMBER_OFFICE_YEARS");
  return years != nullptr ? Scale{std::atoi(years), 250} : Scale{6, 60};
}

Policy policy(bool learns) {
  Policy policy;
  policy.prompt.learn_moments = learns;
  return policy;
}

/// After four weeks, and all of the changes.
struct Lived {
  int taken = 0;
  Duration longest_sit{}, sitting{};
  std::vector<std::pair<Instant, MomentChange>> changes;
};

Lived live(const SeededPerson& person, const Trace& trace, std::uint64_t seed, bool learns, ReplayMode mode = {}) {
  constexpr days learning{28};
  Lived lived;
  ReplayListener listener;
  listener.respond = answers_of(person, policy(learns), LocalTime{trace.start.time_since_epoch()}, seed);
  listener.effect = [&](const Effect& effect) {
    if (const auto* change = std::get_if<MomentsChanged>(&effect.what))
      lived.changes.emplace_back(effect.at, MomentChange{change->slot, change->learned});
    if (effect.at < Instant{learning}) return;
    if (const auto* ended = std::get_if<Ended>(&effect.what)) lived.taken += ended->outcome == Outcome::taken ? 1 : 0;
    const auto* span = std::get_if<SpanEnded>(&effect.what);
    if (span == nullptr || span->kind != SpanKind::sitting) return;
    lived.longest_sit = std::max(lived.longest_sit, span->to - span->from);
    lived.sitting += span->to - span->from;
  };
  replay(trace, policy(learns), {}, listener, mode);
  return lived;
}

struct Sum {
  double taken = 0;
  Duration longest_sit{};   ///< of all seeds
  Duration longest_sits{};  ///< of each seed, summed up
  Duration sitting{};

  void add(const Lived& lived) {
    taken += lived.taken;
    longest_sit = std::max(longest_sit, lived.longest_sit);
    longest_sits += lived.longest_sit;
    sitting += lived.sitting;
  }
};

class LearnedMoments : public testing::TestWithParam<const char*> {
 protected:
  /// The same years with what is learned and without.
  void live_both() {
    const SeededPerson& person = *find_seeded_person(GetParam());
    for (int seed = 1; seed <= scale().seeds; ++seed) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      const auto number = static_cast<std::uint64_t>(seed);
      const Trace trace = days_of(person, scale().days, number);
      const Lived without = live(person, trace, number, false), with = live(person, trace, number, true);
      fixed_.add(without);
      learned_.add(with);
      EXPECT_TRUE(without.changes.empty());
      for (std::size_t i = 1; i < with.changes.size(); ++i)
        EXPECT_GE(with.changes[i].first - with.changes[i - 1].first, 20h) << "two changes in one day";
      EXPECT_LE(with.sitting, without.sitting + without.sitting / 200) << "half a per cent is chance";
      changes_ += with.changes.size();
    }
    EXPECT_LE(learned_.longest_sit, fixed_.longest_sit);
    EXPECT_LE(learned_.longest_sits, fixed_.longest_sits);
    EXPECT_LE(learned_.sitting, fixed_.sitting);
    std::printf("%-9s taken %+.1f %%, longest sit %+.1f %%, sitting %+.1f %%\n", GetParam(), gain() * 100,
                more(learned_.longest_sits, fixed_.longest_sits) * 100, more(learned_.sitting, fixed_.sitting) * 100);
  }
  static double more(Duration its, Duration than) { return seconds(its) / seconds(than) - 1; }
  double gain() const { return learned_.taken / fixed_.taken - 1; }

  Sum fixed_, learned_;
  std::size_t changes_ = 0;
};

using WhoHasHours = LearnedMoments;
TEST_P(WhoHasHours, TakesAtLeast15PercentMoreAfterFourWeeksAndNeverSitsLonger_B37) {
  live_both();
  EXPECT_GE(gain(), 0.15);
}
INSTANTIATE_TEST_SUITE_P(Seeded, WhoHasHours, testing::Values("early", "meetings", "phones"),
                         [](const auto& test) { return std::string{test.param}; });

using WhoHasWeekdays = LearnedMoments;
TEST_P(WhoHasWeekdays, TakesMoreOnTheseAndNeverSitsLonger_B37) {
  live_both();
  EXPECT_GE(gain(), 0.03);  // on two days of five
}
INSTANTIATE_TEST_SUITE_P(Seeded, WhoHasWeekdays, testing::Values("weekdays"),
                         [](const auto& test) { return std::string{test.param}; });

using WhoHasNone = LearnedMoments;
TEST_P(WhoHasNone, TakesAsManyAsEver_B37) {
  live_both();
  EXPECT_LE(std::abs(gain()), 0.02);
}
INSTANTIATE_TEST_SUITE_P(Seeded, WhoHasNone, testing::Values("random", "skips"),
                         [](const auto& test) { return std::string{test.param}; });

/// Without what was learned, and without when it was found out.
std::vector<std::string> behaviour(const std::vector<Effect>& effects) {
  std::vector<std::string> lines;
  for (Effect effect : effects) {
    effect.known_at = effect.at;
    if (!std::holds_alternative<MomentsChanged>(effect.what)) lines.push_back(event_text(effect));
  }
  return lines;
}

std::vector<Effect> effects_of(const SeededPerson& person, const Trace& trace, bool learns, ReplayMode mode = {}) {
  std::vector<Effect> effects;
  ReplayListener listener;
  listener.respond = answers_of(person, policy(learns), LocalTime{trace.start.time_since_epoch()}, 1);
  listener.effect = [&](const Effect& effect) { effects.push_back(effect); };
  replay(trace, policy(learns), {}, listener, mode);
  return effects;
}

TEST(LearnedMomentsUndone, AllIsAsIfNothingHadBeenLearned_B37) {
  const SeededPerson& person = *find_seeded_person("phones");
  const Trace trace = days_of(person, 40, 1);
  Trace undone = trace;
  undone.facts.clear();
  for (const Fact& fact : trace.facts) {
    undone.facts.push_back(fact);
    if (std::holds_alternative<Unlocked>(fact.what))  // when the person comes, before any break
      undone.facts.push_back({fact.at, MomentSaid{std::nullopt, MomentState::undone}});
  }
  const auto never = behaviour(effects_of(person, trace, false));
  EXPECT_EQ(behaviour(effects_of(person, undone, true)), never);
  EXPECT_NE(behaviour(effects_of(person, trace, true)), never);
}

TEST(LearnedMomentsWakes, WhenTheEngineIsWokenMakesNoDifference_B2_B37) {
  const SeededPerson& person = *find_seeded_person("phones");
  const Trace trace = days_of(person, 25, 2);
  const auto exact = behaviour(effects_of(person, trace, true));
  EXPECT_EQ(behaviour(effects_of(person, trace, true, {ReplayMode::Wakes::extra, 47s})), exact);
}

TEST(LearnedMomentsRestart, SurvivesThatTheDaemonIsKilledAtNight_B23_B37) {
  const SeededPerson& person = *find_seeded_person("phones");
  const Trace trace = days_of(person, 25, 3);
  Trace killed = trace;
  killed.facts.clear();
  for (const Fact& fact : trace.facts) {
    killed.facts.push_back(fact);
    if (std::holds_alternative<Suspended>(fact.what)) killed.facts.push_back({fact.at, DaemonCrashed{1s}});
  }
  killed.end += 1min;
  const auto slots = [&](const Trace& of) {
    ReplayListener listener;
    listener.respond = answers_of(person, policy(true), LocalTime{of.start.time_since_epoch()}, 3);
    std::vector<HourSlot> slots;
    for (const LearnedMoment& each : replay(of, policy(true), {}, listener).moments.learned) slots.push_back(each.slot);
    return slots;
  };
  EXPECT_EQ(slots(killed), slots(trace));
  EXPECT_GE(slots(trace).size(), 3U);
}

TEST(SeededPeople, AreTheSameForTheSameSeedOnly) {
  const SeededPerson& person = *find_seeded_person("random");
  const Trace trace = days_of(person, 5, 1);
  const auto outcomes = [&](std::uint64_t seed) {
    ReplayListener listener;
    std::string text;
    listener.respond = answers_of(person, Policy{}, LocalTime{trace.start.time_since_epoch()}, seed);
    listener.effect = [&](const Effect& effect) { text += event_text(effect); };
    replay(trace, Policy{}, {}, listener);
    return text;
  };
  EXPECT_EQ(outcomes(1), outcomes(1));
  EXPECT_NE(outcomes(1), outcomes(2));
  EXPECT_EQ(find_seeded_person("nobody"), nullptr);
}

}  // namespace
}  // namespace limber
