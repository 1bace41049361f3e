#include "daemon/tray_state.hpp"

#include <gtest/gtest.h>

#include "core/scheduler.hpp"

namespace limber {
namespace {

using Kind = TrayState::Kind;

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
  TrayState at(Duration time) {
    tell(time, Wake{});
    return tray_state(engine.status(now), policy);
  }
  TrayState state() const { return tray_state(engine.status(now), policy); }
  std::optional<Duration> changes_in() const {
    const auto when = tray_changes_at(engine.status(now), policy);
    return when ? std::optional(*when - now) : std::nullopt;
  }
};

TEST_F(TrayStateTest, CountsInTwelveSteps) {
  EXPECT_EQ(state(), (TrayState{Kind::counting, 1}));
  EXPECT_EQ(at(5min - 1ms), (TrayState{Kind::counting, 1}));
  EXPECT_EQ(at(5min), (TrayState{Kind::counting, 2}));
  EXPECT_EQ(at(57min), (TrayState{Kind::counting, 12}));
}

TEST_F(TrayStateTest, SaysWhenTheNextStepComes) {
  for (int step = 1; step < 12; ++step) {
    EXPECT_EQ(state().step, step);
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
  EXPECT_EQ(at(58min - 1ms).kind, Kind::counting);
  EXPECT_EQ(at(58min).kind, Kind::due_soon);
  EXPECT_EQ(changes_in(), 1min);
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::soon}));
}

TEST_F(TrayStateTest, IsNearAsSoonAsTheHeadsUpIsGiven) {
  policy.prompt.heads_up = 4min;
  engine.apply(now, SettingsChanged{policy});
  EXPECT_EQ(at(55min).kind, Kind::counting);
  EXPECT_EQ(at(56min).kind, Kind::due_soon);
}

TEST_F(TrayStateTest, IsDueAndAsksForAttentionOnlyWhileAPromptIsOpen) {
  EXPECT_EQ(at(60min), (TrayState{Kind::due, 1, false}));
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::due}));
  EXPECT_EQ(at(62min), (TrayState{Kind::due, 1, true})) << "patience has run out";
  tell(62min, PostponeBreak{});
  EXPECT_EQ(state().kind, Kind::counting);
  EXPECT_EQ(state().step, 11) << "ten minutes of an hour are left";
}

TEST_F(TrayStateTest, WaitsWithADotWhereADueBreakIsHeld) {
  tell(1min, EngagedChanged{true});
  EXPECT_EQ(at(61min).kind, Kind::due_held);
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::soon}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, IsOnABreakUntilItEnds) {
  tell(10min, StartBreak{});
  EXPECT_EQ(state().kind, Kind::on_break);
  EXPECT_FALSE(changes_in()) << "nobody is there to look";
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::on_break}));
}

TEST_F(TrayStateTest, IsQuietWhenToldAndOutsideWorkHours) {
  tell(10min, WorkHoursChanged{false});
  EXPECT_EQ(state().kind, Kind::off_hours);
  tell(10min, QuietBegan{});
  EXPECT_EQ(state().kind, Kind::quiet);
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::quiet}));
  EXPECT_FALSE(changes_in());
  EXPECT_EQ(at(65min).kind, Kind::quiet) << "also when something is due";
  tell(65min, StartBreak{});
  EXPECT_EQ(state().kind, Kind::on_break);
}

TEST_F(TrayStateTest, ShowsThatThePersonStands) {
  tell(10min, PostureSaid{Posture::standing});
  EXPECT_EQ(state().kind, Kind::standing);
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::standing}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, CountsOnForWhoeverIsAwayWithoutEverWaking) {
  at(30min);
  tell(30min + 5s, InputIdle{start + 30min});
  const TrayState away = at(33min);
  EXPECT_EQ(away.kind, Kind::away);
  EXPECT_EQ(picture_of(away).glyph, TrayGlyph::counting);
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, IsOffWhereBothBreaksAre) {
  policy.rest_break.enabled = false;
  engine.apply(now, SettingsChanged{policy});
  EXPECT_EQ(state().kind, Kind::off);
  EXPECT_EQ(picture_of(state()), (TrayPicture{TrayGlyph::off}));
  EXPECT_FALSE(changes_in());
}

TEST_F(TrayStateTest, CountsTowardsTheBreakThatComesFirst) {
  policy.micro_break.enabled = true;
  engine.apply(now, SettingsChanged{policy});
  at(10min);
  const auto next = upcoming(engine.status(now));
  ASSERT_TRUE(next);
  EXPECT_EQ(next->kind, BreakKind::micro);
  EXPECT_EQ(next->left, 20min);
  EXPECT_TRUE(next->running);
  EXPECT_EQ(state().step, 5);
}

}  // namespace
}  // namespace limber
