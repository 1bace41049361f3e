// The short form of a stretch: what its file may say, what becomes of it, and that those that come with Limber fit into
// a micro break as they are really guided, with getting ready, both sides, coming out and every word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "catalogue/exercise_of.hpp"
#include "catalogue/person.hpp"
#include "catalogue/sample_file.hpp"
#include "catalogue/shipped.hpp"
#include "catalogue/suitable.hpp"
#include "core/routine.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Count = Exercise::Range<int>;

// What a trial or a leaflet has somebody hold at least in a stretch of the desk (three to ten seconds).
constexpr Duration shortest_hold_with_a_source = 3s;
constexpr std::size_t off_the_floor = 23;

const Catalogue& catalogue() {
  static const Catalogue loaded = shipped();
  return loaded;
}

bool is_on_the_floor(const Stretch& stretch) { return stretch.places == std::vector{Place::mat}; }

Routine in_micro(const Stretch& stretch, Duration time, const StretchPolicy& policy = {}, Pace pace = Pace::usual) {
  return Routine::of_stretch(exercise_of(stretch, policy, pace), {BreakKind::micro, time, {policy.breath, Side::left}});
}

/// The sample file with this in front of its steps, and this at the end of its only one.
std::string with_short(const std::string& table, const std::string& step = "") {
  return with("[[steps]]", table + "[[steps]]") + step;
}

TEST(ShortForm, IsReadWithItsDoseAndItsWords) {
  const ReadFile file = read(with_short("[short]\nhold_seconds = [5, 8]\ncome_out = \"Sink.\"\n", "short = \"Up.\"\n"));
  ASSERT_TRUE(file.stretch) << file.problems.front();
  ASSERT_TRUE(file.stretch->brief);
  EXPECT_EQ(file.stretch->brief->dose.hold, (Stretch::Lengths{5s, 8s}));
  EXPECT_FALSE(file.stretch->brief->dose.repetitions);
  EXPECT_EQ(file.stretch->brief->come_out, "Sink.");
  EXPECT_EQ(file.stretch->steps.front().briefly, "Up.");
  EXPECT_FALSE(read(good).stretch->brief);
}

TEST(ShortForm, EndsAsTheWholeDoesWhereNothingElseIsSaid) {
  const std::string file = with("sides = 2", "sides = 2\ncome_out = \"Come back.\"");
  const auto at = file.find("[[steps]]");
  const ReadFile result = read(file.substr(0, at) + "[short]\nhold_seconds = 5\n" + file.substr(at));
  ASSERT_TRUE(result.stretch) << result.problems.front();
  EXPECT_EQ(result.stretch->brief->come_out, "Come back.");
}

TEST(ShortForm, IsCheckedLikeTheWhole) {
  EXPECT_THAT(problems_of(with_short("[short]\nrepetitions = 2\n")),
              ElementsAre("reach.toml:15:1: hold_seconds is missing: expected how long one stays there, or breaths"));
  EXPECT_THAT(problems_of(with_short("[short]\nhold_seconds = 0\n")),
              ElementsAre(HasSubstr("reach.toml:16:16: hold_seconds: expected a whole number from 1 to 600")));
  EXPECT_THAT(problems_of(with_short("[short]\nhold_seconds = 5\nround_seconds = 40\n")),
              ElementsAre(HasSubstr("reach.toml:17:1: unknown key round_seconds")));
  EXPECT_THAT(problems_of(with_short("[short]\nhold_seconds = 5\ncome_out = \"To the {side}.\"\n")),
              ElementsAre(HasSubstr("reach.toml:17:12: come_out: {side} is for steps")));
  EXPECT_THAT(problems_of(with_short("[short]\nhold_seconds = 5\n", "short = \"To the {sid}.\"\n")),
              ElementsAre(HasSubstr("reach.toml:20:9: short: expected nothing in braces")));
  EXPECT_THAT(problems_of(with_short("", "short = \"Up.\"\n")),
              ElementsAre(HasSubstr("steps: expected a table [short] where a step says \"short\"")));
  EXPECT_THAT(problems_of(with_short("[shrot]\nhold_seconds = 5\n")),
              ElementsAre(HasSubstr("nearest known one is short")));
}

TEST(ShortForm, OfAMotionCountsItsBreaths) {
  std::string motion = with("hold_seconds = 8\n", "");
  const auto at = motion.find("[[steps]]");
  motion = motion.substr(0, at) + "[short]\n" +
           "[[steps]]\ndo = \"Round.\"\nphase = \"out\"\n[[steps]]\ndo = \"Lift.\"\nphase = \"in\"\n";
  EXPECT_THAT(problems_of(motion), ElementsAre(HasSubstr("repetitions is missing: expected how many breaths")));
}

TEST(ShortForm, SaysTheAdaptationsOfThePersonToo) {
  Stretch stretch = *read(with_short("[short]\nhold_seconds = 5\n", "short = \"Up.\"\n")).stretch;
  stretch.steps.insert(stretch.steps.begin(), Stretch::Step{.action = "Sit.", .briefly = "Sit."});
  stretch.cautions = {{20, Precaution::adapt, "Open hands."}};
  const Exercise brief = in_brief(exercise_of(stretch, Person().has({"wrist"})));
  EXPECT_EQ(brief.ready.front().say, "Sit. For you: Open hands.");
  EXPECT_EQ(brief.move->say, "Up.");
  EXPECT_EQ(brief.hold_for, (Exercise::Range<Duration>{5s, 5s}));
  EXPECT_EQ(brief.repetitions, (Count{1, 1})) << "once, where nothing is said";
}

TEST(ShippedShortForms, AreThereForAllThatNeedNoFloorAndFitTheUsualMicroBreak) {
  std::size_t fitting = 0;
  const Duration usual = Policy{}.micro_break.duration;
  for (const Stretch& stretch : catalogue().stretches) {
    EXPECT_EQ(stretch.brief.has_value(), !is_on_the_floor(stretch)) << stretch.id;
    if (!is_on_the_floor(stretch) && in_micro(stretch, usual).length() <= usual) ++fitting;
  }
  EXPECT_EQ(fitting, off_the_floor);
}

TEST(ShippedShortForms, DoBothSidesAlike) {
  for (const Stretch& stretch : catalogue().stretches) {
    if (!stretch.brief || stretch.sides == 1) continue;
    std::map<Side, Duration> held;
    const Routine routine = in_micro(stretch, 1min);
    for (const Phase& phase : routine.phases())
      if (phase.kind == PhaseKind::hold || phase.kind == PhaseKind::breathe_out) held[phase.side] += phase.length;
    EXPECT_GT(held[Side::left], 0s) << stretch.id;
    EXPECT_EQ(held[Side::left], held[Side::right]) << stretch.id;
  }
}

/// Ready, in, out and a calm end: nothing of a stretch is left out for want of time.
TEST(ShippedShortForms, AreWhole) {
  for (const Stretch& stretch : catalogue().stretches) {
    if (!stretch.brief) continue;
    std::set<PhaseKind> kinds;
    const Routine routine = in_micro(stretch, 1min);
    for (const Phase& phase : routine.phases()) kinds.insert(phase.kind);
    for (const PhaseKind kind : {PhaseKind::ready, PhaseKind::leave, PhaseKind::rest})
      EXPECT_TRUE(kinds.contains(kind)) << stretch.id << " has no " << name(kind);
    const std::string words = testing::PrintToString(routine.cues(-1ms, 2min));
    EXPECT_THAT(words, testing::AnyOf(HasSubstr("reath"))) << stretch.id << " does not say how to breathe";
    EXPECT_THAT(words, testing::Not(testing::AnyOf(HasSubstr("{side"), HasSubstr("{other")))) << stretch.id;
  }
}

TEST(ShippedShortForms, HoldNoShorterThanASourceAndNoLongerThanTheWhole) {
  for (const Stretch& stretch : catalogue().stretches) {
    if (!stretch.brief) continue;
    const Exercise whole = exercise_of(stretch, {}), brief = in_brief(whole);
    if (brief.hold_for) {
      EXPECT_GE(brief.hold_for->least, shortest_hold_with_a_source) << stretch.id;
    }
    if (!brief.hold_for) {
      EXPECT_GE(brief.breaths ? brief.breaths->least : brief.repetitions.least, 5) << stretch.id;
    }
    EXPECT_LE(brief.repetitions.most, whole.repetitions.most) << stretch.id;
  }
}

/// A voice has time for every word before the next one.
void expect_time_for_the_words(const std::string& id, const Routine& routine) {
  for (const Phase& phase : routine.phases()) {
    if (phase.kind == PhaseKind::done) continue;
    for (std::size_t i = 0; i < phase.cues.size(); ++i) {
      const Duration next = i + 1 < phase.cues.size() ? phase.cues[i + 1].after : phase.length;
      EXPECT_LE(speaking_time(phase.cues[i].say), next - phase.cues[i].after) << id << ": " << phase.cues[i].say;
    }
  }
}

TEST(ShippedShortForms, HaveTimeForTheirWords) {
  for (const Stretch& stretch : catalogue().stretches)
    if (stretch.brief) expect_time_for_the_words(stretch.id, in_micro(stretch, Policy{}.micro_break.duration));
}

/// What comes in a few days of micro breaks of this length; each of it has to fit.
std::set<StretchId> suggested_within(Duration time, const StretchPolicy& policy, Pace pace) {
  std::set<StretchId> came;
  Rotation rotation(rotation_pool(catalogue(), policy));
  rotation.set_pace(pace);
  for (int i = 0; i < 50; ++i) {
    const StretchId id = rotation.suggest(BreakKind::micro, time);
    rotation.shown(BreakKind::micro, id);
    rotation.done(id);
    const Stretch* stretch = catalogue().find(id);
    if (!stretch) continue;
    EXPECT_LE(in_micro(*stretch, time, policy, pace).length(), time)
        << id << " in " << time / 1s << " s, " << name(pace);
    came.insert(id);
  }
  return came;
}

// For every length of a micro break, whoever it is for and however gently they go.
TEST(ShippedShortForms, KeepEverySuggestionWithinTheBreak) {
  const std::vector<StretchPolicy> people{{}, Person().has({"neck", "dizziness"}), Person().says_nothing()};
  for (Duration time = 20s; time <= 5min; time += 20s)
    for (const StretchPolicy& policy : people)
      for (const Pace pace : paces) suggested_within(time, policy, pace);
  EXPECT_EQ(suggested_within(1min, {}, Pace::usual).size(), off_the_floor) << "a minute brings each of them";
}

TEST(ShippedShortForms, LeaveSomethingAtEveryPace) {
  for (const Pace pace : paces) EXPECT_GE(suggested_within(1min, {}, pace).size(), 12U) << name(pace);
}

TEST(ShippedShortForms, GiveWayToTheWholeWhereThereIsTime) {
  for (const Stretch& stretch : catalogue().stretches) {
    if (!stretch.brief) continue;
    const Routine whole = in_micro(stretch, 5min);
    EXPECT_EQ(whole.exercises().front(), in_full(exercise_of(stretch, {}))) << stretch.id;
    EXPECT_THAT(whole.exercises().front().brief, testing::Eq(std::nullopt)) << stretch.id;
  }
}

}  // namespace
}  // namespace limber
