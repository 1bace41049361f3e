#include "cli/status_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/plain.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

TEST(AnswerText, EveryAnswerSaysWhatHappensNext) {
  EXPECT_EQ(answer_text("Skipped.", sample_status(), plain, titles),
            "Skipped. Next break in 22 min. A rest break, around 11:15. Sitting since 10:15.\n");
}

TEST(AnswerText, ABreakThatIsOverSaysWhatWasDoneAndWhatComes) {
  Json status = sample_status();
  status["last_break"] = {{"break", "rest"},     {"outcome", "taken"}, {"counts", true}, {"lasted_ms", 240'000},
                          {"whole_ms", 300'000}, {"done", 2},          {"stretches", 2}, {"ended_ago_ms", 0}};
  status["at_work"] = {{"break", "micro"}, {"in_ms", 1'800'000}, {"at_wall", "2026-03-03T11:24:00+01:00"}};
  const std::string text = over_text(status, plain, titles);
  EXPECT_TRUE(text.starts_with("That's it. 2 stretches, 4 minutes. Next break around ")) << text;
  status["last_break"]["outcome"] = "cut_short";
  status["last_break"]["done"] = 1;
  status["last_break"]["lasted_ms"] = 60'000;
  std::string early = over_text(status, plain, titles);
  std::ranges::replace(early, '\n', ' ');
  EXPECT_TRUE(early.starts_with("A little rest. 1 of 2 stretches, 1 of 5 minutes. That counts too. Next break around "))
      << early;
}

TEST(AnswerText, WhereNoBreakComesABreakThatIsOverSaysWhy) {
  Json status = sample_status();
  status["at_work"] = nullptr;
  EXPECT_TRUE(over_text(status, plain, titles).find("Next break in 22 min.") != std::string::npos);
}

TEST(AnswerText, APostponedBreakSaysWhenItComesBack) {
  const Json status =
      status_with_rest_break("postponed", {{"left_ms", 600000}, {"until", "2026-03-03T11:04:00+01:00"}});
  EXPECT_EQ(postponed_text(status, false, plain, titles), "Postponed. It comes back at 11:04.\n");
}

TEST(AnswerText, ABreakThatIsPutOffAheadOfItsTimeIsNamed) {
  Json status = status_with_rest_break("working", {{"put_off_until", "2026-03-03T11:35:00+01:00"}});
  EXPECT_THAT(postponed_text(status, false, plain, titles),
              testing::StartsWith("Postponed: the rest break comes at 11:35 at the earliest. "));
  EXPECT_THAT(postponed_text(status, true, plain, titles),
              testing::StartsWith("Postponed: no break comes before 11:35. 'limber reset' takes that back; "));
}

TEST(AnswerText, AStartedBreakNamesItsStretchAndItsEnd) {
  const Json status = status_with_rest_break(
      "resting",
      {{"until", "2026-03-03T10:59:00+01:00"}, {"left_ms", 300000}, {"guided", true}, {"stretch", "seated-twist"}});
  EXPECT_EQ(started_text(status, plain, titles),
            "Rest break started: Seated Twist. Take your time. It ends at 10:59. Done sooner?\nlimber finish\n");
}

TEST(AnswerText, QuietSaysItsEndAndItsEndSaysWhatIsNext) {
  Json status = sample_status();
  EXPECT_EQ(quiet_text(status, plain, titles),
            "Quiet is off. Next break in 22 min. A rest break, around 11:15. Sitting since\n10:15.\n");
  status["quiet"] = {{"on", true}, {"until", "2026-03-03T14:00:00+01:00"}};
  EXPECT_EQ(quiet_text(status, plain, titles),
            "Quiet until 14:00. No prompts until then. Sitting time still counts.\n");
}

TEST(AnswerText, TheHoursOfTodaySayWhatHoldsAndUntilWhen) {
  Json status = sample_status();
  status["hours"] = {{"changes_at", nullptr}, {"today", "usual"}};
  EXPECT_EQ(hours_text(status, plain), "Reminders may come at any time: no work hours are set.\n");
  status["hours"]["changes_at"] = "2026-03-03T17:00:00+01:00";
  EXPECT_EQ(hours_text(status, plain), "Inside your work hours until 17:00.\n");
  status["hours"]["today"] = "on";
  EXPECT_EQ(hours_text(status, plain),
            "Reminders all through today, until 17:00. limber hours usual takes that back.\n");
  status["work_hours"] = false;
  status["hours"] = {{"changes_at", "2026-03-09T08:30:00+01:00"}, {"today", "off"}};
  EXPECT_EQ(hours_text(status, plain), "No reminders today, until Monday 08:30. limber hours usual takes that back.\n");
  status["hours"]["today"] = "usual";
  EXPECT_EQ(hours_text(status, plain), "Outside your work hours until Monday 08:30.\n");
  status["hours"]["changes_at"] = nullptr;
  EXPECT_EQ(hours_text(status, plain), "Outside your work hours; none begin within two weeks.\n");
}

TEST(AnswerText, StandingAndSittingAreConfirmed) {
  Json status = sample_status();
  EXPECT_EQ(posture_text(status, plain, titles),
            "Sitting. Next break in 22 min. A rest break, around 11:15. Sitting since 10:15.\n");
  status["posture"] = "standing";
  EXPECT_EQ(
      posture_text(status, plain, titles),
      "Standing. Breaks wait until you sit (limber sit), until tomorrow, or until you\nhave been away for a while.\n");
}

}  // namespace
}  // namespace limber
