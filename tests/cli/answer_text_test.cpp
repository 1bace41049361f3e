#include "cli/answer_text.hpp"

#include <gtest/gtest.h>

#include "cli/sample_status.hpp"

namespace limber {
namespace {

const Style plain{};
const StretchTitles titles{{"seated-twist", "Seated Twist"}};

TEST(AnswerText, EveryAnswerSaysWhatHappensNext) {
  EXPECT_EQ(answer_text("Skipped.", sample_status(), plain, titles),
            "Skipped. Next: rest break in 22 min, at 11:15.\n");
}

TEST(AnswerText, APostponedBreakSaysWhenItComesBack) {
  const Json status =
      status_with_rest_break("postponed", {{"left_ms", 600000}, {"until", "2026-03-03T11:04:00+01:00"}});
  EXPECT_EQ(postponed_text(status, plain, titles), "Postponed. It comes back at 11:04.\n");
}

TEST(AnswerText, AStartedBreakNamesItsStretchAndItsEnd) {
  const Json status = status_with_rest_break(
      "resting",
      {{"until", "2026-03-03T10:59:00+01:00"}, {"left_ms", 300000}, {"guided", true}, {"stretch", "seated-twist"}});
  EXPECT_EQ(started_text(status, plain, titles),
            "Rest break started: Seated Twist. It ends at 10:59. Done sooner? limber finish\n");
}

TEST(AnswerText, QuietSaysItsEndAndItsEndSaysWhatIsNext) {
  Json status = sample_status();
  EXPECT_EQ(quiet_text(status, plain, titles), "Quiet is over. Next: rest break in 22 min, at 11:15.\n");
  status["quiet"] = {{"on", true}, {"until", "2026-03-03T14:00:00+01:00"}};
  EXPECT_EQ(quiet_text(status, plain, titles),
            "Quiet until 14:00. No prompts until then. Sitting time still counts.\n");
}

TEST(AnswerText, StandingAndSittingAreConfirmed) {
  Json status = sample_status();
  EXPECT_EQ(posture_text(status, plain, titles), "Sitting. Next: rest break in 22 min, at 11:15.\n");
  status["posture"] = "standing";
  EXPECT_EQ(posture_text(status, plain, titles), "Standing. Sitting time starts fresh when you sit.\n");
}

}  // namespace
}  // namespace limber
