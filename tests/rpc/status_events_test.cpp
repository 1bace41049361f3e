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

}  // namespace
}  // namespace limber
