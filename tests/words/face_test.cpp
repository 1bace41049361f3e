#include "words/face.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/scheduler.hpp"
#include "words/told_status.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

using Kind = Face::Kind;
using Stage = BreakStatus::Stage;

/// 38 minutes of 60, the micro break off.
struct FaceTest : testing::Test {
  Status status = counting();
  std::optional<WallTime> hours_change;

  static Status counting() {
    Status status;
    status.at = Instant{10h};
    status.input_known = true;
    status.sitting = 38min + 40s;
    for (const BreakKind kind : kinds) {
      BreakStatus& its = status.breaks[index_of(kind)];
      its.enabled = kind == BreakKind::rest;
      its.interval = 60min;
      its.work = 38min + 40s;
      its.counting = true;
      its.natural_after = 5min;
      its.due_at = status.at + 21min + 20s;
    }
    return status;
  }
  BreakStatus& rest() { return status.breaks[index_of(BreakKind::rest)]; }
  StatusFacts facts() const { return told(status, noon, hours_change); }
  Face face() const { return face_of(facts(), ClockStyle::hours_24); }
  std::string quiet_until(Duration from_now) {
    status.quiet = true;
    status.quiet_until = noon + from_now;
    return face().heading;
  }
};

TEST_F(FaceTest, SaysWhenTheNextBreakComes) {
  EXPECT_EQ(face().kind, Kind::counting);
  EXPECT_EQ(face().heading, "Next break in 22 min");
  EXPECT_EQ(face().caption, "Around 12:21. Sitting since 11:21.");
  status.breaks[0].enabled = true;
  EXPECT_EQ(face().caption, "A rest break, around 12:21. Sitting since 11:21.") << "of two at once the longer comes";
  rest().due_at = status.at + 84min;
  status.breaks[0].enabled = false;
  EXPECT_EQ(face().heading, "Next break in 1 h 24 min");
}

TEST_F(FaceTest, SaysThatABreakIsNearAndNeverThatNothingIsLeft) {
  rest().due_at = status.at + 2min;
  EXPECT_EQ(face().kind, Kind::due_soon);
  EXPECT_EQ(face().heading, "Break in 2 min");
  rest().due_at = status.at;
  EXPECT_EQ(face().heading, "Break in 1 s");
}

TEST_F(FaceTest, IsNearAsSoonAsItIsAnnounced) {
  rest().due_at = status.at + 4min;
  EXPECT_EQ(face().kind, Kind::counting);
  status.heads_up = 4min;
  EXPECT_EQ(face().kind, Kind::due_soon);
}

TEST_F(FaceTest, TellsWaitingFromAsking) {
  rest().stage = Stage::due;
  EXPECT_EQ(face().kind, Kind::waiting);
  EXPECT_EQ(sentences_of(face()), "A break is due. Limber waits for a short pause in your typing.");
  rest().awaits_input = true;
  EXPECT_EQ(face().caption, "Limber waits until you touch keys or mouse.");
  rest().stage = Stage::prompted;
  EXPECT_EQ(sentences_of(face()), "Ready when you are. Start, or just get up.");
  rest().attempt = 2;
  EXPECT_EQ(sentences_of(face()), "Still a good moment? Start, or just get up.");
  rest().may_postpone = false;
  EXPECT_EQ(sentences_of(face()), "Now, or the next one? Both are fine.");
}

TEST_F(FaceTest, SaysWhatADueBreakWaitsForAndWhoseItIs) {
  rest().stage = Stage::due;
  rest().hold = HoldReason::engaged;
  EXPECT_EQ(face().heading, "A break waits until your call or video ends") << "nobody says which";
  StatusFacts seen = facts();
  seen.evidence = {{"inhibitor", "VLC", 125s}};
  EXPECT_EQ(sentences_of(face_of(seen, ClockStyle::hours_24)),
            "A break waits until the video or talk ends. VLC has kept the screen on for 2 min.");
  seen.evidence.push_back({"microphone", "Firefox", 12min});
  EXPECT_EQ(face_of(seen, ClockStyle::hours_24).heading, "A break waits until your call ends")
      << "a call keeps the screen on as well";
  rest().hold = HoldReason::dnd;
  EXPECT_EQ(face().heading, "A break waits until Do Not Disturb is off");
  rest().hold = HoldReason::fullscreen;
  EXPECT_EQ(face().heading, "A break waits until full screen ends");
}

TEST_F(FaceTest, SaysUntilWhenItIsQuiet) {
  EXPECT_EQ(quiet_until(2h), "Quiet until 14:00");
  EXPECT_EQ(quiet_until(21h + 30min), "Quiet until Friday 09:30");
  EXPECT_EQ(quiet_until(14 * 24h), "Quiet until 4 December 12:00");
  EXPECT_EQ(face_of(facts(), ClockStyle::hours_12).heading, "Quiet until 4 December 12:00 PM");
  status.quiet_until.reset();
  EXPECT_EQ(sentences_of(face()), "Quiet until you end it. No prompts meanwhile. Sitting time still counts.");
}

TEST_F(FaceTest, PromisesNothingOutsideWorkHours) {
  status.work_hours = false;
  EXPECT_EQ(face().heading, "Off until your work hours begin");
  hours_change = noon + 4 * 24h - 4h;
  EXPECT_EQ(face().heading, "Off until Monday 08:00");
  status.day = Date{std::chrono::year(2025) / 11 / 20};
  status.hours_today = HoursToday{*status.day, false};
  EXPECT_EQ(sentences_of(face()), "Off, as you asked. Reminders come back Monday 08:00.");
  hours_change = noon + 4h;
  EXPECT_EQ(sentences_of(face()), "Off, as you asked. Reminders come back at 16:00.");
}

TEST_F(FaceTest, SettingsThatCannotBeReadChangeNothingOfIt) {
  StatusFacts broken = facts();
  const Face usual = face_of(broken, ClockStyle::hours_24);
  broken.settings_trouble = true;
  EXPECT_EQ(face_of(broken, ClockStyle::hours_24), usual);
}

TEST_F(FaceTest, ComesBackToThePostponedBreakOnlyWhileNothingIsDueBefore) {
  status.breaks[0].enabled = true;
  status.breaks[0].due_at = status.at + 4min;
  status.breaks[0].interval = 6min;
  rest().stage = Stage::postponed;
  rest().due_at.reset();
  rest().until = status.at + 5min;
  EXPECT_EQ(face().heading, "Next break in 4 min");
  rest().until = status.at + 3min;
  EXPECT_EQ(sentences_of(face()), "The break comes back in 3 min. Put off until 12:03.");
}

TEST_F(FaceTest, WhileSomethingWouldHoldItTheNextBreakSaysSo) {
  status.dnd = true;
  EXPECT_EQ(sentences_of(face()), "Next break in 22 min. As things are, it waits until Do Not Disturb is off.");
}

TEST_F(FaceTest, AHoldIsSaidAlsoWhereNoHandsAreSensed) {
  status.dnd = true;
  StatusFacts blind = facts();
  blind.input_seen = false;
  EXPECT_EQ(face_of(blind, ClockStyle::hours_24).caption,
            "Counting by the clock: this desktop won't say when your hands are still. As things are, it waits until Do "
            "Not Disturb is off.");
}

TEST_F(FaceTest, WhatSomethingWouldHoldIsNotAnnouncedInItsLastMoments) {
  rest().due_at = status.at + 8s;
  status.dnd = true;
  EXPECT_EQ(face().kind, Kind::counting);
  EXPECT_EQ(sentences_of(face()), "Next break in 8 s. As things are, it waits until Do Not Disturb is off.");
  status.dnd = false;
  EXPECT_EQ(sentences_of(face()), "Break in 8 s. Finish your thought first.");
  StatusFacts meeting = facts();
  meeting.calendar_from = meeting.now - 30min;
  meeting.calendar_until = meeting.now + 30min;
  EXPECT_EQ(sentences_of(face_of(meeting, ClockStyle::hours_24)),
            "Next break in 8 s. As things are, it waits until 12:30.");
  meeting.calendar_until = meeting.now + 5s;
  EXPECT_EQ(face_of(meeting, ClockStyle::hours_24).kind, Kind::due_soon) << "it is over by then";
}

TEST_F(FaceTest, SaysWhenABreakComesBackThatWasLeftEarly) {
  rest().left_early = true;
  rest().put_off_until = rest().due_at;
  EXPECT_EQ(face().caption, "The rest break that you left comes back at 12:21. Sitting since 11:21.");
}

TEST_F(FaceTest, AnAbsenceNamesTheBreakThatItCountsAsNext) {
  status.absent_since = status.at - 10s;
  BreakStatus& micro = status.breaks[index_of(BreakKind::micro)];
  micro.enabled = true;
  micro.natural_after = 1min;
  EXPECT_EQ(face().caption, "After 1 min it counts as a micro break.");
  status.absent_since = status.at - 90s;
  EXPECT_EQ(face().caption, "After 5 min it counts as a rest break.");
  rest().enabled = false;
  EXPECT_EQ(face().caption, "It counts as a break.");
}

TEST_F(FaceTest, AwayAfterABreakThatCountedNeedsNothingMore) {
  status.absent_since = status.at - 10s;
  EXPECT_EQ(face().caption, "After 5 min it counts as a rest break.");
  rest().rested = true;  // as by `limber reset`, which is no rest
  EXPECT_EQ(face().caption, "After 5 min it counts as a rest break.");
  rest().natural_done = true;
  EXPECT_EQ(face().caption, "It counts as a break.");
}

TEST_F(FaceTest, SaysThatTheClockIsPausedAndNotThatItStands) {
  rest().due_at.reset();
  EXPECT_EQ(sentences_of(face()), "The clock is paused. It goes on when you do.");
}

TEST_F(FaceTest, UnderstandsAStatusOfWhichLittleIsLeft) {
  EXPECT_FALSE(face_of(read_status(Json::object()), ClockStyle::hours_24).heading.empty());
}

TEST_F(FaceTest, WhatNobodyAnsweredWasNotPutOffByThePerson) {
  rest().stage = Stage::postponed;
  rest().until = status.at + 10min;
  EXPECT_EQ(face().caption, "Put off until 12:10.");
  rest().unanswered = true;
  EXPECT_EQ(face().caption, "It was not taken, and asks again at 12:10.");
}

TEST_F(FaceTest, AClockThatABreakHasResetComesBeforeALongerOneThatRuns) {
  BreakStatus& micro = status.breaks[index_of(BreakKind::micro)];
  micro.enabled = true;
  micro.work = 0min;
  micro.interval = 10min;
  micro.counting = false;
  micro.due_at.reset();
  EXPECT_EQ(face().kind, Kind::counting) << "hands that are still while somebody reads";
  micro.rested = true;
  EXPECT_EQ(face().kind, Kind::paused);
  EXPECT_EQ(face().of, BreakKind::micro);
}

TEST_F(FaceTest, AClockThatStandsSaysUntilWhenTheBreakIsPutOff) {
  rest().counting = false;
  rest().due_at.reset();
  rest().put_off_until = status.at + 2h;
  EXPECT_EQ(face().caption, "The break comes at 14:00 at the earliest.");
}

}  // namespace
}  // namespace limber
