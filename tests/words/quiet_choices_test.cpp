#include "words/quiet_choices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(QuietChoices, EndWithTheHourThatIsNotJustAboutToBegin) {
  EXPECT_EQ(to_full_hour(LocalTime{14h + 20min}), 40min);
  EXPECT_EQ(to_full_hour(LocalTime{14h + 50min}), 10min);
  EXPECT_EQ(to_full_hour(LocalTime{14h + 55min}), 65min);
}

TEST(QuietChoices, NameTheHour) {
  const auto choices = quiet_choices(LocalTime{14h + 55min}, ClockStyle::hours_24);
  EXPECT_EQ(choices[3].label, "Until 16:00");
  EXPECT_EQ(choices[3].lasts, Duration{65min});
  EXPECT_EQ(quiet_choices(LocalTime{23h + 20min}, ClockStyle::hours_12)[3].label, "Until 12:00 AM");
}

TEST(QuietChoices, OfferTheHoursThatFollow) {
  const auto hours = full_hours(LocalTime{14h + 20min}, ClockStyle::hours_24);
  EXPECT_EQ(hours.front().label, "15:00");
  EXPECT_EQ(hours[2].label, "17:00");
  EXPECT_EQ(hours[2].lasts, Duration{160min});
}

}  // namespace
}  // namespace limber
