#include <gtest/gtest.h>

#include "rpc/codec.hpp"
#include "rpc/fixed_zone.hpp"
#include "rpc/method_table.hpp"

namespace limber {
namespace {

constexpr ClockPair clocks{Instant{}, WallTime{}};

TEST(StatusEvents, NothingIsToldOfWhatIsAsBefore) {
  Status status;
  status.quiet = true;
  EXPECT_TRUE(status_events(status, status, clocks, FixedZone(0min)).empty());
}

TEST(StatusEvents, EachThingThatIsOtherwiseIsAnEventOfTheProtocol) {
  const Status before;
  Status after;
  after.posture = Posture::standing;
  after.quiet = true;
  after.quiet_until = WallTime{} + 14h;
  after.work_hours = false;
  after.pace = Pace::easy_day;
  after.dnd = true;
  const auto events = status_events(before, after, clocks, FixedZone(0min));
  ASSERT_EQ(events.size(), 5u);
  for (const StatusEvent& event : events) EXPECT_TRUE(is_event(event.name)) << event.name;
  EXPECT_EQ(events[0].fields.dump(), R"({"posture":"standing"})");
  EXPECT_EQ(events[1].fields.dump(), R"({"on":true,"until":"1970-01-01T14:00:00+00:00"})");
  EXPECT_EQ(events[2].fields.dump(), R"({"on":false})");
  EXPECT_EQ(events[3].name, "evidence_changed");
  EXPECT_EQ(events[4].fields.dump(), R"({"pace":"easy_day"})");
}

TEST(StatusEvents, QuietWithAnotherEndIsTold) {
  Status before, after;
  before.quiet = after.quiet = true;
  before.quiet_until = WallTime{} + 14h;
  const auto events = status_events(before, after, clocks, FixedZone(0min));
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].fields.dump(), R"({"on":true})");
}

TEST(StatusEvents, ABreakThatStillWaitsIsToldOfWhenItsHoldEnds) {
  Status before, after;
  BreakStatus& was = before.breaks[index_of(BreakKind::micro)];
  BreakStatus& is = after.breaks[index_of(BreakKind::micro)];
  was.stage = is.stage = BreakStatus::Stage::due;
  was.hold = HoldReason::engaged;
  ASSERT_EQ(status_events(before, after, clocks, FixedZone(0min)).size(), 1u);
  EXPECT_EQ(status_events(before, after, clocks, FixedZone(0min))[0].name, "hold_ended");
  EXPECT_TRUE(is_event("hold_ended"));
  is.stage = BreakStatus::Stage::prompted;  // an event of its own
  EXPECT_TRUE(status_events(before, after, clocks, FixedZone(0min)).empty());
}

/// What a due break without a hold waits for is told as `hold_ended`.
class DueBreak : public testing::Test {
 protected:
  DueBreak() {
    before_.input_known = after_.input_known = true;
    was_.stage = is_.stage = BreakStatus::Stage::due;
  }
  std::string told() const {
    std::string all;
    for (const StatusEvent& event : status_events(before_, after_, clocks, FixedZone(0min)))
      all += std::string(event.name) + event.fields.dump();
    return all;
  }

  Status before_, after_;
  BreakStatus& was_ = before_.breaks[index_of(BreakKind::rest)];
  BreakStatus& is_ = after_.breaks[index_of(BreakKind::rest)];
};

TEST_F(DueBreak, ThatWaitedForInputIsToldOfWhenInputHasCome) {
  was_.awaits_input = true;
  EXPECT_EQ(told(), R"(hold_ended{"break":"rest"})");
}

TEST_F(DueBreak, IsToldOfWhenInputBecomesKnown) {
  before_.input_known = false;
  EXPECT_EQ(told(), R"(hold_ended{"break":"rest"})");
}

TEST_F(DueBreak, SaysThatItWaitsForInputWhenItsHoldEndsWithoutAny) {
  was_.hold = HoldReason::engaged;
  is_.awaits_input = true;
  EXPECT_EQ(told(), R"(hold_ended{"break":"rest","awaits_input":true})");
}

TEST_F(DueBreak, IsNoNewsWhileItIsHeldOrWaitsAsBefore) {
  was_.awaits_input = is_.awaits_input = true;
  EXPECT_EQ(told(), "");
  was_.hold = is_.hold = HoldReason::quiet;
  is_.awaits_input = false;
  EXPECT_EQ(told(), "");
  was_.stage = is_.stage = BreakStatus::Stage::working;
  EXPECT_EQ(told(), "");
}

}  // namespace
}  // namespace limber
