#include "daemon/tray_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/tray_state.hpp"

namespace limber {
namespace {

using Stage = BreakStatus::Stage;
using testing::ElementsAre;

class OneHourEast : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime(wall.time_since_epoch() + 1h); }
  WallTime to_wall(LocalTime local) const override { return WallTime(local.time_since_epoch() - 1h); }
};

struct TrayWordsTest : testing::Test {
  OneHourEast zone;
  Policy policy;
  /// Thursday, 20 November 2025, 12:00 local.
  WallTime now = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) + 11h;
  Status status = counting();
  std::optional<Duration> standing;

  static Status counting() {
    Status status;
    status.at = Instant{10h};
    status.sitting = 38min + 40s;
    for (const BreakKind kind : kinds) {
      auto& its = status.breaks[index_of(kind)];
      its.enabled = kind == BreakKind::rest;
      its.interval = 60min;
      its.work = 38min + 40s;
      its.counting = true;
      its.due_at = status.at + 21min + 20s;
    }
    return status;
  }
  BreakStatus& rest() { return status.breaks[index_of(BreakKind::rest)]; }
  TrayClock clock() const { return {now, zone}; }
  TrayTip tip() const { return tray_tip(status, policy, standing, clock()); }
  std::string quiet_title(Duration for_how_long) {
    status.quiet = true;
    status.quiet_until = now + for_how_long;
    return tip().title;
  }
};

TEST_F(TrayWordsTest, SayWhenTheNextBreakComesAndForHowLongOneSits) {
  EXPECT_EQ(tip(), (TrayTip{"Next break in 22 min", "Sitting for 38 min."}));
  rest().due_at = status.at + 84min;
  EXPECT_EQ(tip().title, "Next break in 1 h 24 min");
  status.sitting = 20s;
  EXPECT_EQ(tip().text, "You have just sat down.");
}

TEST_F(TrayWordsTest, SayThatABreakIsNearAndNeverThatNothingIsLeft) {
  rest().due_at = status.at + 2min;
  EXPECT_EQ(tip().title, "Break in 2 min");
  rest().due_at = status.at + 60s;
  EXPECT_EQ(tip().title, "Break in 1 min");
  rest().due_at = status.at;
  EXPECT_EQ(tip().title, "Break in 1 min");
}

TEST_F(TrayWordsTest, SayWhatADueBreakWaitsFor) {
  rest().stage = Stage::due;
  EXPECT_EQ(tip().title, "Ready when you are");
  rest().hold = HoldReason::engaged;
  EXPECT_EQ(tip(), (TrayTip{"A break is waiting until your call ends", "Sitting for 38 min."}));
  rest().hold = HoldReason::dnd;
  EXPECT_EQ(tip().title, "A break is waiting while Do Not Disturb is on");
}

TEST_F(TrayWordsTest, SayWhatIsLeftOfABreak) {
  rest().stage = Stage::resting;
  rest().until = status.at + 2min + 10s;
  EXPECT_EQ(tip(), (TrayTip{"On a break, 3 min left", ""}));
  rest().until = status.at;
  EXPECT_EQ(tip().title, "On a break");
}

TEST_F(TrayWordsTest, SayUntilWhenItIsQuiet) {
  EXPECT_EQ(quiet_title(2h), "Quiet until 14:00");
  EXPECT_EQ(quiet_title(16h), "Quiet until tomorrow");
  EXPECT_EQ(quiet_title(21h + 30min), "Quiet until tomorrow 09:30");
  EXPECT_EQ(quiet_title(4 * 24h - 3h - 30min), "Quiet until Monday 08:30");
  EXPECT_EQ(quiet_title(14 * 24h), "Quiet until 4 December 12:00");
  status.quiet_until.reset();
  EXPECT_EQ(tip().title, "Quiet until you say so");
  EXPECT_EQ(tip().text, "No prompts until then. Sitting time still counts.");
}

TEST_F(TrayWordsTest, SayTheTimeAsTheLocaleWritesIt) {
  TrayClock told = clock();
  told.twelve_hour = true;
  status.quiet = true;
  status.quiet_until = now + 2h;
  EXPECT_EQ(tray_tip(status, policy, standing, told).title, "Quiet until 2:00 PM");
  status.quiet_until = now + 21h + 30min;
  EXPECT_EQ(tray_tip(status, policy, standing, told).title, "Quiet until tomorrow 9:30 AM");
}

TEST_F(TrayWordsTest, SayForHowLongOneStandsWhereThatIsKnown) {
  status.posture = Posture::standing;
  EXPECT_EQ(tip().title, "Standing");
  standing = 6min + 50s;
  EXPECT_EQ(tip(), (TrayTip{"Standing for 6 min", "Sitting time starts fresh when you sit."}));
}

TEST_F(TrayWordsTest, SayWhyNothingIsComing) {
  status.work_hours = false;
  EXPECT_EQ(tip().title, "Quiet until your work hours begin");
  TrayClock told = clock();
  told.hours_change = now + 4 * 24h - 210min;
  EXPECT_EQ(tray_tip(status, policy, standing, told).title, "Quiet until Monday 08:30");
  status.work_hours = true;
  status.absent_since = status.at - 5min;
  EXPECT_EQ(tip().title, "Away from the desk");
  rest().enabled = false;
  EXPECT_EQ(tip().title, "Reminders are off");
}

TEST_F(TrayWordsTest, CallItTomorrowWhenTheDayOfTheSettingsBegins) {
  EXPECT_EQ(next_day(policy.day, clock()), now + 16h);
  now += 14h;  // two at night: the day before is not over
  EXPECT_EQ(next_day(policy.day, clock()), now + 2h);
}

std::vector<std::string> labels(const std::vector<MenuItem>& items) {
  std::vector<std::string> all;
  for (const MenuItem& item : items) all.push_back(item.label);
  return all;
}

TEST(TrayMenuWords, OfferEverythingInTheOrderOfItsUse) {
  const auto menu = tray_menu({});
  EXPECT_THAT(labels(menu), ElementsAre("Stretch now", "Postpone", "Skip this one", "", "Keep quiet", "I'm standing",
                                        "", "Open Limber", "Stretches", "Care", "History", "Settings", "", "Quit"));
  EXPECT_THAT(labels(menu[4].children),
              ElementsAre("End quiet", "", "30 minutes", "1 hour", "2 hours", "Until tomorrow", "Until I say so"));
}

TEST(TrayMenuWords, OfferOnlyWhatIsPossibleNow) {
  const auto menu = tray_menu({.stretch_now = false, .skip = true, .quiet = false, .standing = false});
  EXPECT_FALSE(menu[0].enabled);
  EXPECT_FALSE(menu[1].enabled);
  EXPECT_TRUE(menu[2].enabled);
  EXPECT_FALSE(menu[4].children[0].visible);
  EXPECT_EQ(menu[5].checked, false);
}

TEST(TrayMenuWords, SayByHowMuchABreakIsPostponedAndWhatIsOn) {
  const auto menu = tray_menu({.postpone = true, .postpone_by = 10min, .quiet = true, .standing = true});
  EXPECT_EQ(menu[1].label, "Postpone 10 min");
  EXPECT_TRUE(menu[4].children[0].visible);
  EXPECT_EQ(menu[5].checked, true);
}

}  // namespace
}  // namespace limber
