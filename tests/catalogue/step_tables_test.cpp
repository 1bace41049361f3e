#include "catalogue/stretch_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/sample_file.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The steps of the example in the place of its own; the first line of `steps` is line 15.
std::string with_steps(const std::string& steps) {
  return with("[[steps]]\ndo = \"Reach up.\"\nphase = \"move\"\n", steps);
}
std::string step(const std::string& phase, const std::string& more = "") {
  return "[[steps]]\nphase = \"" + phase + "\"\ndo = \"It.\"\n" + more;
}

TEST(StepTables, ReadsWhatAStepIsForAndWhatTheFigureDoes) {
  const ReadFile result = read(with_steps(step("ready") + step("ready", "pose = \"seated\"\nseconds = 0\n") +
                                          step("move", "pose = \"reach\"\nvia = \"half\"\nseconds = 2.5\n") +
                                          step("hold") + step("back", "pose = \"seated\"\n")));
  EXPECT_THAT(result.problems, IsEmpty());
  ASSERT_TRUE(result.stretch);
  const auto& steps = result.stretch->steps;
  EXPECT_EQ(steps[0].phase, StepPhase::ready);
  EXPECT_EQ(steps[0].moving, 0s) << "without a pose nothing moves";
  EXPECT_EQ(steps[1].moving, 0s);
  EXPECT_EQ(steps[2].phase, StepPhase::move);
  EXPECT_EQ(steps[2].via, "half");
  EXPECT_EQ(steps[2].moving, 2500ms);
  EXPECT_EQ(steps[3].phase, StepPhase::hold);
  EXPECT_EQ(steps[4].phase, StepPhase::back);
  EXPECT_EQ(steps[4].moving, 1500ms) << "as long as is usual";
  EXPECT_FALSE(result.stretch->flows());
}

TEST(StepTables, ReadsAMotionWithTheBreath) {
  std::string toml = with_steps(step("out") + step("in"));
  toml.replace(toml.find("hold_seconds = 8\n"), 17, "");
  const ReadFile result = read(toml);
  EXPECT_THAT(result.problems, IsEmpty());
  EXPECT_TRUE(result.stretch && result.stretch->flows());
}

TEST(StepTables, LetsTheLastReadyStepBeThePositionThatIsHeld) {
  EXPECT_THAT(read(with_steps(step("ready") + step("hold"))).problems, IsEmpty());
}

TEST(StepTables, RefusesStepsThatNoRoutineCanPlay) {
  EXPECT_THAT(problems_of(with_steps(step("turn"))),
              ElementsAre(HasSubstr("reach.toml:16:9: phase: expected \"ready\"")));
  EXPECT_THAT(problems_of(with_steps(step("move") + step("move"))),
              ElementsAre("reach.toml:19:9: phase: expected at most one \"move\", found another"));
  EXPECT_THAT(problems_of(with_steps(step("move") + step("ready"))),
              ElementsAre("reach.toml:19:9: phase: expected \"ready\" before \"move\", found it after"));
  EXPECT_THAT(problems_of(with_steps(step("move") + step("back") + step("hold"))),
              ElementsAre("reach.toml:22:9: phase: expected \"hold\" before \"back\", found it after"));
  EXPECT_THAT(problems_of(with_steps(step("ready"))),
              ElementsAre(HasSubstr("steps: expected one with the phase \"move\"")));
  EXPECT_THAT(problems_of(with_steps(step("hold"))), ElementsAre(HasSubstr("or a \"hold\" after the \"ready\" one")));
}

TEST(StepTables, RefusesHalfAMotionAndOneThatIsHeld) {
  EXPECT_THAT(
      problems_of(with_steps(step("move") + step("out") + step("in"))),
      testing::Contains("reach.toml:19:9: phase: expected either \"move\", \"hold\" and \"back\" or \"out\" and "
                        "\"in\", found both"));
  EXPECT_THAT(problems_of(with_steps(step("ready") + step("in"))),
              ElementsAre(HasSubstr("steps: expected the phases \"out\" and \"in\" together, found \"in\" alone")));
  EXPECT_THAT(
      problems_of(with_steps(step("out") + step("in"))),
      ElementsAre("reach.toml:11:16: hold_seconds: expected breaths or repetitions for a motion, found a hold"));
  EXPECT_THAT(problems_of(with("hold_seconds = 8\n", "")),
              ElementsAre("reach.toml:10:1: hold_seconds is missing: expected how long one stays there, or breaths"));
}

TEST(StepTables, ChecksHowLongTheFigureIsOnItsWay) {
  EXPECT_THAT(problems_of(with_steps(step("move", "seconds = 9\n"))),
              ElementsAre("reach.toml:18:11: seconds: expected a number from 0 to 8, found 9"));
  EXPECT_THAT(problems_of(with_steps(step("move", "seconds = 0.2\n"))),
              ElementsAre("reach.toml:18:11: seconds: expected 0.5 to 8, found 0.2"));
  EXPECT_THAT(problems_of(with_steps(step("ready", "seconds = 0.2\n") + step("move"))),
              ElementsAre("reach.toml:18:11: seconds: expected 0.5 to 8, or 0 where nothing moves, found 0.2"));
  EXPECT_THAT(problems_of(with_steps(step("move", "seconds = 0\n"))), ElementsAre(HasSubstr("found 0")));
  EXPECT_THAT(problems_of(with_steps(step("move", "seconds = nan\n"))), ElementsAre(HasSubstr("found nan")));
  EXPECT_THAT(problems_of(with_steps(step("move", "seconds = \"2\"\n"))), ElementsAre(HasSubstr("found \"2\"")));
  EXPECT_THAT(problems_of(with_steps(step("move", "via = \"half\"\n"))),
              ElementsAre("reach.toml:18:7: via: expected a pose that it is on the way to"));
}

TEST(StepTables, TakesTheSidesInBracesAndNothingElse) {
  EXPECT_THAT(read(with("Reach up.", "Reach {side}, not {other}.")).problems, IsEmpty());
  EXPECT_THAT(problems_of(with("Reach up.", "Reach {left}.")),
              ElementsAre("reach.toml:16:6: do: expected nothing in braces but {side} and {other}, found {left}"));
  for (const char* stray : {"Reach {.", "Reach }.", "Reach {} {side}.", "{{side}}"})
    EXPECT_THAT(problems_of(with("Reach up.", stray)), ElementsAre(HasSubstr("reach.toml:16:6: do: expected nothing")))
        << stray;
  std::string one_sided = with("Reach up.", "Go {side}.");
  one_sided.replace(one_sided.find("sides = 2"), 9, "sides = 1");
  EXPECT_THAT(problems_of(one_sided),
              ElementsAre("reach.toml:16:6: do: {side} is for steps of a stretch with sides = 2"));
  EXPECT_THAT(problems_of(with("sides = 2", "sides = 2\ncome_out = \"To the {other}.\"")),
              ElementsAre("reach.toml:9:12: come_out: {other} is for steps of a stretch with sides = 2"));
  EXPECT_THAT(
      problems_of(std::string{good} + "[[cautions]]\ncondition = \"knee\"\naction = \"adapt\"\ntext = \"{x}\"\n"),
      ElementsAre(HasSubstr("reach.toml:21:8: text: expected nothing in braces")));
}

TEST(StepTables, TellsItsProblemsFromTheTopDown) {
  EXPECT_THAT(problems_of(with_steps(step("turn")) + "[[sources]]\ntitle = 3\nwhere = \"w\"\n[dosis]\n"),
              ElementsAre(HasSubstr(":16:"), HasSubstr(":19:"), HasSubstr(":21:")));
}

}  // namespace
}  // namespace limber
