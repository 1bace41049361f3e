#include "core/next_break.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

/// Both clocks wait at zero for input, as after a rest break.
Status rested() {
  Status status;
  status.at = Instant{1h};
  status.breaks[index_of(BreakKind::micro)].interval = 30min;
  status.breaks[index_of(BreakKind::rest)].interval = 60min;
  return status;
}
std::string next_of(const Status& status) {
  const auto next = next_for_somebody_at_work(status, 5min);
  return next ? std::string(name(next->kind)) + " " + std::to_string(next->in / 1min) : "none";
}

TEST(NextBreak, IsKnownWhileTheClocksWaitForTheHands) { EXPECT_EQ(next_of(rested()), "micro 30"); }

TEST(NextBreak, IsTheRestBreakWhereTheMicroBreakGivesWayToIt) {
  Status status = rested();
  status.breaks[index_of(BreakKind::rest)].work = 27min;
  EXPECT_EQ(next_of(status), "rest 33");
  status.breaks[index_of(BreakKind::micro)].enabled = false;
  EXPECT_EQ(next_of(status), "rest 33");
}

TEST(NextBreak, ComesBackFromAPostponement) {
  Status status = rested();
  status.breaks[index_of(BreakKind::rest)].stage = BreakStatus::Stage::postponed;
  status.breaks[index_of(BreakKind::rest)].until = status.at + 10min;
  EXPECT_EQ(next_of(status), "rest 10");
}

TEST(NextBreak, IsNoneWhereNoneWillBeAskedFor) {
  Status quiet = rested(), off = rested(), standing = rested(), none = rested();
  quiet.quiet = true;
  off.work_hours = false;
  standing.posture = Posture::standing;
  for (BreakStatus& its : none.breaks) its.enabled = false;
  for (const Status* its : {&quiet, &off, &standing, &none}) EXPECT_EQ(next_of(*its), "none");
}

}  // namespace
}  // namespace limber
