#include "daemon/tray_words.hpp"

#include <gtest/gtest.h>

#include "core/scheduler.hpp"
#include "words/told_status.hpp"

namespace limber {
namespace {

using Kind = Face::Kind;

/// The engine itself, with the rest break alone unless told otherwise.
struct TrayStateTest : testing::Test {
  static Policy rest_alone() {
    Policy policy;
    policy.micro_break.enabled = false;
    return policy;
  }
  Policy policy = rest_alone();
  Instant start{1h};
  Instant now = start;
  Scheduler engine{policy, Rotation(std::vector<RotationEntry>{}), start};

  void SetUp() override { tell(0min, InputActive{}); }
  void tell(Duration at, const Event& event) {
    now = start + at;
    engine.apply(now, event);
  }
  StatusFacts facts() const { return told(engine.status(now)); }
  Kind kind() const { return face_of(facts(), ClockStyle::hours_24).kind; }
  TrayPicture picture() const { return picture_of(face_of(facts(), ClockStyle::hours_24), facts()); }
  Kind kind_at(Duration time) {
    tell(time, Wake{});
    return kind();
  }
  TrayPicture at(Duration time) {
    tell(time, Wake{});
    return picture();
  }
  std::optional<Duration> changes_in() const {
    return tray_changes_in(face_of(facts(), ClockStyle::hours_24), facts());
  }
};

TEST_F(TrayStateTest, CountsInTwelveSteps) {
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::counting, 1}));
  EXPECT_EQ(at(5min - 1ms), (TrayPicture{TrayGlyph::counting, 1}));
  EXPECT_EQ(at(5min), (TrayPicture{TrayGlyph::counting, 2}));
  EXPECT_EQ(at(57min), (TrayPicture{TrayGlyph::counting, 12}));
}

TEST_F(TrayStateTest, SaysWhenTheNextStepComes) {
  for (int step = 1; step < 12; ++step) {
    EXPECT_EQ(picture().step, step);
    const auto wait = changes_in();
    ASSERT_TRUE(wait);
    EXPECT_EQ(*wait, 5min);
    at(now - start + *wait);
  }
  EXPECT_EQ(changes_in(), 3min) << "then it is near";
}

TEST_F(TrayStateTest, ChangesTwelveTimesAndNoMoreUntilABreakThatIsDueInAnHour) {
  int changes = 0;
  while (changes_in()) {
    EXPECT_GE(*changes_in(), 1min);
    at(now - start + *changes_in());
    ++changes;
  }
  EXPECT_EQ(changes, 13) << "eleven steps, near, and its last minute";
}

TEST_F(TrayStateTest, SaysThatABreakIsNear) {
  EXPECT_EQ(kind_at(58min - 1ms), Kind::counting);
  EXPECT_EQ(kind_at(58min), Kind::due_soon);
  EXPECT_EQ(changes_in(), 1min);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::soon}));
}

TEST_F(TrayStateTest, IsNearAsSoonAsTheHeadsUpIsGiven) {
  policy.prompt.heads_up = 4min;
  engine.apply(now, SettingsChanged{policy});
  EXPECT_EQ(kind_at(55min), Kind::counting);
  EXPECT_EQ(kind_at(56min), Kind::due_soon);
}

TEST_F(TrayStateTest, IsOrangeOnlyOnceItAsks) {
  EXPECT_EQ(kind_at(60min), Kind::waiting);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::soon})) << "it waits for a pause in the typing";
  EXPECT_EQ(kind_at(62min), Kind::asked) << "patience has run out";
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::due}));
  tell(62min, PostponeBreak{});
  EXPECT_EQ(kind(), Kind::postponed);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::counting, 11})) << "ten minutes of an hour are left";
  EXPECT_EQ(kind_at(71min), Kind::postponed);
  EXPECT_EQ(changes_in(), 1min) << "when it comes back, and not again and again";
}

TEST_F(TrayStateTest, WaitsWithADotWhereADueBreakIsHeld) {
  tell(1min, EngagedChanged{true});
  EXPECT_EQ(kind_at(61min), Kind::held);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::soon}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, CountsToTheEndWhereTheBreakWillBeHeld) {
  tell(1min, EngagedChanged{true});
  EXPECT_EQ(at(57min), (TrayPicture{TrayGlyph::counting, 12}));
  EXPECT_EQ(changes_in(), 1min);
  EXPECT_EQ(at(58min), (TrayPicture{TrayGlyph::counting, 12}));
  EXPECT_EQ(kind(), Kind::counting);
  EXPECT_EQ(changes_in(), 2min) << "not at once, and again and again";
  EXPECT_EQ(kind_at(60min), Kind::held);
  EXPECT_FALSE(changes_in());
  tell(60min, EngagedChanged{false});
  EXPECT_NE(kind(), Kind::held);
}

TEST_F(TrayStateTest, AHoldThatEndsInTheLastMomentsLeavesItNear) {
  tell(1min, EngagedChanged{true});
  at(59min);
  tell(59min, EngagedChanged{false});
  EXPECT_EQ(kind(), Kind::due_soon);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::soon}));
}

TEST_F(TrayStateTest, IsOnABreakUntilItEnds) {
  tell(10min, StartBreak{});
  EXPECT_EQ(kind(), Kind::on_break);
  EXPECT_FALSE(changes_in()) << "nobody is there to look";
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::on_break}));
}

TEST_F(TrayStateTest, IsQuietWhenToldAndOutsideWorkHours) {
  tell(10min, WorkHoursChanged{false});
  EXPECT_EQ(kind(), Kind::off_hours);
  tell(10min, QuietBegan{});
  EXPECT_EQ(kind(), Kind::quiet);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::quiet}));
  EXPECT_FALSE(changes_in());
  EXPECT_EQ(kind_at(65min), Kind::quiet) << "also when something is due";
  tell(65min, StartBreak{});
  EXPECT_EQ(kind(), Kind::on_break);
}

TEST_F(TrayStateTest, ShowsThatThePersonStands) {
  tell(10min, PostureSaid{Posture::standing});
  EXPECT_EQ(kind(), Kind::standing);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::standing}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, CountsOnForWhoeverIsAwayWithoutEverWaking) {
  at(30min);
  tell(30min + 5s, InputIdle{start + 30min});
  EXPECT_EQ(kind_at(33min), Kind::away);
  EXPECT_EQ(picture().glyph, TrayGlyph::counting);
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, IsOffWhereBothBreaksAre) {
  policy.rest_break.enabled = false;
  engine.apply(now, SettingsChanged{policy});
  EXPECT_EQ(kind(), Kind::switched_off);
  EXPECT_EQ(picture(), (TrayPicture{TrayGlyph::off}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, CountsTowardsTheBreakThatComesFirst) {
  policy.micro_break.enabled = true;
  engine.apply(now, SettingsChanged{policy});
  at(10min);
  const auto next = upcoming(facts());
  ASSERT_TRUE(next);
  EXPECT_EQ(next->kind, BreakKind::micro);
  EXPECT_EQ(next->left, 20min);
  EXPECT_TRUE(next->running);
  EXPECT_EQ(picture().step, 5);
}

}  // namespace
}  // namespace limber
