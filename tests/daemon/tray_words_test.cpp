#include "daemon/tray_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rpc/fixed_zone.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

std::vector<std::string> labels(const std::vector<MenuItem>& items) {
  std::vector<std::string> all;
  for (const MenuItem& item : items) all.push_back(item.label);
  return all;
}

TEST(TrayMenuWords, OfferEverythingInTheOrderOfItsUse) {
  const auto menu = tray_menu({.now = LocalTime{14h + 20min}});
  EXPECT_THAT(labels(menu),
              ElementsAre("Stretch now", "Postpone", "Skip this one", "", "Keep quiet", "I'm standing", "",
                          "Open Limber", "Why no nudge?", "Stretches", "Care", "History", "Settings", "", "Quit"));
  EXPECT_THAT(labels(menu[4].children),
              ElementsAre("End quiet", "", "30 minutes", "1 hour", "2 hours", "Until 15:00", "Until tomorrow",
                          "Until I end it", "", "In a meeting for an hour", "", "Off until my next work day"));
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
  const auto menu = tray_menu({.postpone = true, .quiet = true, .standing = true, .put_off = "Postpone 10 min"});
  EXPECT_EQ(menu[1].label, "Postpone 10 min");
  EXPECT_TRUE(menu[4].children[0].visible);
  EXPECT_EQ(menu[5].checked, true);
}

TEST(TrayMenuWords, StandOnTopOfTheMenuForBarsThatShowNoTip) {
  const auto menu = tray_menu({.state = "Next break in 22 min"});
  EXPECT_EQ(menu[0].label, "Next break in 22 min");
  EXPECT_FALSE(menu[0].enabled);
  EXPECT_EQ(menu[1].label, "") << "a line";
  EXPECT_EQ(menu[2].id, static_cast<int>(TrayCommand::stretch_now));
}

TEST(TrayMenuWords, CallItTomorrowWhenTheDayOfTheSettingsBegins) {
  const FixedZone zone(60min);
  const WallTime noon = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) + 11h;
  EXPECT_EQ(next_day(DayPolicy{}, noon, zone), noon + 16h);
  EXPECT_EQ(next_day(DayPolicy{}, noon + 14h, zone), noon + 16h) << "two at night: the day before is not over";
}

}  // namespace
}  // namespace limber
