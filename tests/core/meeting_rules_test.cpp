// B33, B34: meetings, by the calendar and as the person says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Rest breaks of 5 minutes each hour; with a minute to get there, a meeting holds them 6 minutes before it begins.
Policy by_calendar() {
  Policy policy = rest_only();
  policy.calendar.early_by = 10min;
  return policy;
}

TEST(CalendarRules, ABreakThatWouldFallIntoAMeetingComesBeforeIt_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 1:00:00 30min\n0:00:00 active\n0:58:00 end", by_calendar()),
            "0:54:00 due rest\n0:54:00 prompted rest 1\n0:57:00 postponed rest 1:07:00\n");
}

TEST(CalendarRules, SoDoesOneThatFallsDueShortlyBefore_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 1:03:00 30min\n0:00:00 active\n0:58:00 end", by_calendar()),
            "0:57:00 due rest\n0:57:00 prompted rest 1\n");
}

TEST(CalendarRules, OneThatHasItsTimeBeforeTheMeetingIsNotMoved_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 1:10:00 30min\n0:00:00 active\n1:01:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(CalendarRules, OneThatWouldHaveToComeMuchTooEarlyComesAfterTheMeeting_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 0:45:00 30min\n0:00:00 active\n1:16:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:15:00 prompted rest 1\n");
}

TEST(CalendarRules, ItComesOnWhicheverSideDisturbsTheIntervalLess_B33) {
  const std::string after = replayed("0:00:00 busy 0:56:30 4min 30s\n0:00:00 active\n1:02:00 end", by_calendar());
  EXPECT_THAT(after, HasSubstr("1:01:00 prompted rest 1")) << "9:30 early, or a minute late";
}

TEST(CalendarRules, NeverWhereThePersonWantsNoneBeforeItsTime_B33) {
  Policy policy = by_calendar();
  policy.calendar.early_by = 0s;
  EXPECT_EQ(replayed("0:00:00 busy 1:00:00 30min\n0:00:00 active\n1:31:00 end", policy),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:30:00 prompted rest 1\n");
}

TEST(CalendarRules, NothingIsAskedInAMeeting_B33) {
  const std::string events =
      replayed("0:00:00 busy 0:45:00 2h\n0:00:00 active\n0:40:00 idle\n0:44:00 active\n3:00:00 end", by_calendar());
  EXPECT_THAT(events, Not(testing::ContainsRegex("\n(0:4[5-9]|0:5|1:|2:[0-3]|2:4[0-4])[^\n]* prompted")));
  EXPECT_THAT(events, HasSubstr("held rest meeting"));
  EXPECT_THAT(events, HasSubstr("2:45:00 prompted rest 1"));
}

TEST(CalendarRules, AnOpenPromptIsTakenBackWhenTheMeetingBegins_B33) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 busy 1:02:00 30min\n1:33:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:02:00 held rest meeting\n1:32:00 prompted rest 1\n");
}

TEST(CalendarRules, MeetingsWithLessThanThreeMinutesBetweenThemAreOne_B33) {
  const std::string events =
      replayed("0:00:00 busy 0:45:00 30min\n0:00:00 busy 1:17:30 30min\n0:00:00 active\n1:48:30 end", by_calendar());
  EXPECT_THAT(events, HasSubstr("1:47:30 prompted rest 1"));
  EXPECT_THAT(events, Not(HasSubstr("1:15:00 prompted")));
}

TEST(CalendarRules, InAGapThatIsTooShortForTheWholeBreakItIsAskedForNevertheless_B33) {
  const std::string events =
      replayed("0:00:00 busy 0:45:00 30min\n0:00:00 busy 1:20:00 30min\n0:00:00 active\n1:16:00 end", by_calendar());
  EXPECT_THAT(events, HasSubstr("1:15:00 prompted rest 1")) << "five minutes on one's feet are better than none";
}

TEST(CalendarRules, ButNotJustBeforeTheNextMeeting_B33) {
  Policy policy = by_calendar();
  policy.calendar.early_by = 0s;
  EXPECT_EQ(replayed("0:00:00 busy 0:30:00 26min\n0:00:00 busy 1:01:00 30min\n0:00:00 active\n1:32:00 end", policy),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:31:00 prompted rest 1\n");
}

TEST(CalendarRules, ALongMeetingIsPrecededByABreakHoweverEarly_B33) {
  EXPECT_THAT(replayed("0:00:00 busy 0:40:00 1h 45min\n0:00:00 active\n0:36:00 end", by_calendar()),
              HasSubstr("0:34:00 prompted rest 1"))
      << "else the person would sit for 2:25";
}

TEST(CalendarRules, ButNotInTheFirstQuarterOfTheInterval_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 0:20:00 2h\n0:00:00 active\n0:19:00 end", by_calendar()), "");
}

TEST(CalendarRules, WhatTheCalendarSaysAnewTakesThePlaceOfWhatItSaid_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 0:45:00 30min\n0:00:00 active\n0:50:00 busy never\n1:01:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(CalendarRules, AMeetingMakesNobodyPresent_B33) {
  EXPECT_THAT(replayed("0:00:00 busy 0:10:00 1h\n0:00:00 active\n0:10:00 idle\n0:20:00 end", by_calendar()),
              HasSubstr("absent 0:10:00"))
      << "it may be in another room";
}

TEST(CalendarRules, AMicroBreakKeepsItsOwnDistance_B33) {
  Policy policy = both_breaks();
  EXPECT_THAT(replayed("0:00:00 busy 0:31:00 20min\n0:00:00 active\n0:30:00 end", policy),
              HasSubstr("0:29:00 prompted micro 1"))
      << "a minute of break, and one to get there";
}

TEST(CalendarRules, WhatFallsIntoOneMeetingIsNotMovedBecauseOfTheNext_B33) {
  Policy policy = both_breaks();
  policy.rest_break.enabled = false;
  policy.micro_break.interval = 70s;
  policy.calendar.early_by = 10min;
  EXPECT_EQ(replayed("0:00:00 active\n0:00:00 busy 0:00:00 100s\n0:00:00 busy 0:04:40 3min\n0:02:00 end", policy),
            "0:01:10 due micro\n0:01:10 held micro meeting\n0:01:40 prompted micro 1\n");
}

TEST(CalendarRules, NeverBeforeAnAnswerAllowsIt_B17_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 1:31:00 30min\n0:00:00 active\n0:30:00 postpone 1h\n1:31:30 end", by_calendar()),
            "0:30:00 postponed rest 2:01:00\n1:30:00 due rest\n1:30:00 held rest meeting\n")
      << "put off until 1:30, which is six minutes too late to be over before the meeting";
}

TEST(CalendarRules, AMeetingIsOverWhenThePersonSaysSo_B33) {
  EXPECT_EQ(replayed("0:00:00 busy 0:30:00 1h\n0:00:00 active\n1:05:00 meeting over\n1:06:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:05:00 prompted rest 1\n");
}

TEST(CalendarRules, NoLongHoldIsOverriddenInTheShortGapOfTwoMeetings_B30_B33) {
  Policy policy = by_calendar();
  policy.prompt.hold_limit = 30min;
  policy.calendar.early_by = 0s;
  EXPECT_EQ(replayed("0:00:00 busy 0:50:00 1h\n0:00:00 busy 1:52:00 30min\n0:00:00 active\n1:50:20 idle\n"
                     "1:51:00 active\n1:53:00 end",
                     policy),
            "1:00:00 due rest\n1:00:00 held rest meeting\n");
}

TEST(CalendarRules, StandingIsNoLongSit_B33) {
  Policy policy = by_calendar();
  policy.rest_break.counts = Counts::active;
  const std::string events =
      replayed("0:00:00 busy 0:40:00 1h 45min\n0:00:00 active\n0:10:00 standing\n0:38:00 end", policy);
  EXPECT_THAT(events, Not(HasSubstr("prompted")));
}

TEST(CalendarRules, AMicroBreakGivesWayToARestBreakThatComesBeforeItsTime_B12_B33) {
  Policy policy = both_breaks();
  policy.micro_break.interval = 50min;
  EXPECT_EQ(replayed("0:00:00 busy 1:00:00 30min\n0:00:00 active\n0:55:00 end", policy),
            "0:54:00 due rest\n0:54:00 prompted rest 1\n");
}

TEST(CalendarRules, SurvivesACrashInAMeeting_B33) {
  Policy policy = by_calendar();
  policy.calendar.early_by = 0s;
  EXPECT_THAT(replayed("0:00:00 busy 0:50:00 1h\n0:00:00 active\n0:59:00 crash 10s\n1:20:00 end", policy),
              Not(HasSubstr("prompted")));
}

TEST(MeetingRules, HoldsWhatFallsDueUntilItsEnd_B34) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 meeting 20min\n1:14:00 end", rest_only()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:10:00 meeting_ends asks\n1:13:00 meeting_ends\n"
            "1:13:00 prompted rest 1\n");
}

TEST(MeetingRules, ThatItGoesOnIsSaidInOneWord_B34) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 meeting 20min\n1:11:00 meeting 15min\n1:25:00 end", rest_only()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:10:00 meeting_ends asks\n1:11:00 meeting_ends\n");
}

TEST(MeetingRules, EndedEarlyItAsksNothing_B34) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 meeting 1h\n1:05:00 meeting over\n1:06:00 end", rest_only()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n1:05:00 prompted rest 1\n");
}

TEST(MeetingRules, AnsweredByABreakItIsOver_B34) {
  const std::string events = replayed(
      "0:00:00 active\n0:20:00 meeting 20min\n0:41:00 start rest\n0:41:00 meeting over\n0:42:00 end", rest_only());
  EXPECT_EQ(events, "0:40:00 meeting_ends asks\n0:41:00 started rest guided\n0:41:00 meeting_ends\n");
}

TEST(MeetingRules, WhoIsInItIsPresentWithStillHands_B34) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 meeting 2h\n0:11:00 idle\n2:00:00 end", rest_only()),
              Not(HasSubstr("absent")));
}

TEST(MeetingRules, NobodyIsAskedWhoIsAwayOrInACall_B34) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 meeting 20min\n0:11:00 idle\n0:12:00 lock\n0:40:00 end", rest_only()),
              Not(HasSubstr("meeting_ends")));
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 meeting 20min\n0:11:00 engaged call\n0:40:00 end", rest_only()),
              Not(HasSubstr("meeting_ends")));
}

TEST(MeetingRules, ItsEndLeavesTheOneOfTheCalendarAlone_B33_B34) {
  EXPECT_EQ(replayed("0:00:00 busy 0:30:00 1h\n0:00:00 active\n0:20:00 meeting 20min\n1:29:00 end", by_calendar()),
            "1:00:00 due rest\n1:00:00 held rest meeting\n");
}

TEST(MeetingRules, NobodyIsAskedInABreak_B34) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 meeting 20min\n0:28:00 start rest\n0:31:00 end", rest_only()),
              Not(HasSubstr("meeting_ends")));
}

TEST(MeetingRules, SurvivesACrash_B34) {  // which costs the 15 s since the last sign of life
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 meeting 20min\n0:55:00 crash 10s\n1:11:00 end", rest_only()),
            "1:00:25 due rest\n1:00:25 held rest meeting\n1:10:00 meeting_ends asks\n");
}

/// 0:40 to 1:20 and 1:20 to 2:00, told of as the calendar has them.
Scheduler in_the_first_of_two() {
  Scheduler scheduler(by_calendar(), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{}, BusyTimesChanged{{{Instant{40min}, Instant{80min}}, {Instant{80min}, Instant{120min}}}});
  scheduler.apply(Instant{70min}, Wake{});
  return scheduler;
}

TEST(CalendarRules, AMeetingThatIsOverDoesNotEndTheNext_B33) {
  Scheduler scheduler = in_the_first_of_two();
  scheduler.apply(Instant{70min}, MeetingOver{});
  EXPECT_FALSE(scheduler.status(Instant{73min}).busy);
  ASSERT_TRUE(scheduler.status(Instant{81min}).busy);
  EXPECT_EQ(scheduler.status(Instant{81min}).busy->to, Instant{120min});
}

TEST(CalendarRules, AMeetingThatIsOverStaysOverWhateverIsReadAgain_B33) {
  Scheduler scheduler = in_the_first_of_two();
  scheduler.apply(Instant{70min}, MeetingOver{});
  scheduler.apply(Instant{71min}, BusyTimesChanged{{{Instant{40min} + 2s, Instant{80min} + 2s}}});
  EXPECT_FALSE(scheduler.status(Instant{72min}).busy);
  Scheduler later(by_calendar(), Rotation{{}}, scheduler.snapshot(Instant{72min}), Instant{72min});
  later.apply(Instant{73min}, Restarted{});
  later.apply(Instant{73min}, BusyTimesChanged{{{Instant{40min}, Instant{80min}}}});
  EXPECT_FALSE(later.status(Instant{74min}).busy);
}

TEST(CalendarRules, OneThatDoesNotTakePlaceIsOverBeforeItBegins_B33) {
  Scheduler scheduler(by_calendar(), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{}, BusyTimesChanged{{{Instant{40min}, Instant{80min}}}});
  scheduler.apply(Instant{37min}, Wake{});
  ASSERT_TRUE(scheduler.status(Instant{37min}).busy) << "too late for a break before it";
  scheduler.apply(Instant{37min}, MeetingOver{});
  EXPECT_FALSE(scheduler.status(Instant{38min}).busy);
  EXPECT_FALSE(scheduler.status(Instant{41min}).busy);
}

TEST(MeetingRules, ACallThatOutlastsAMeetingIsNoAbsence_B34) {
  Scheduler scheduler(by_calendar(), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{1min}, EngagedChanged{true, true});
  scheduler.apply(Instant{1min}, MeetingSaid{2h});
  scheduler.apply(Instant{10min}, InputIdle{Instant{10min}});
  scheduler.apply(Instant{122min}, Wake{});
  EXPECT_FALSE(scheduler.status(Instant{122min}).absent_since);
}

}  // namespace
}  // namespace limber
