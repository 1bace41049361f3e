#include "settings/clock_text.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(ClockText, ReadsTimesOfDay) {
  EXPECT_EQ(parse_time_of_day("04:00"), std::chrono::minutes{4h});
  EXPECT_EQ(parse_time_of_day("4:00"), std::chrono::minutes{4h});
  EXPECT_EQ(parse_time_of_day("00:00"), 0min);
  EXPECT_EQ(parse_time_of_day("23:59"), 23h + 59min);
}

TEST(ClockText, RefusesWhatIsNoTimeOfDay) {
  for (const auto* text : {"", ":", "4", "04", "04:0", "04:000", "004:00", "24:00", "23:60", "25:00", "-4:00", "04:00 ",
                           "04.00", "4:00am", "0 4:00", "04:00:00", "99:99"}) {
    EXPECT_EQ(parse_time_of_day(text), std::nullopt) << '"' << text << '"';
  }
}

TEST(ClockText, WritesEveryTimeOfDayAsItReadsIt) {
  EXPECT_EQ(format_time_of_day(4h), "04:00");
  for (auto time = 0min; time < 24h; time += 1min) ASSERT_EQ(parse_time_of_day(format_time_of_day(time)), time);
}

TEST(ClockText, ReadsRangesOfHoursAlsoPastMidnight) {
  EXPECT_EQ(parse_hour_range("09:00-12:30"), (HourRange{9h, 12h + 30min}));
  EXPECT_EQ(parse_hour_range("9:00 - 12:30"), (HourRange{9h, 12h + 30min}));
  EXPECT_EQ(parse_hour_range("22:00-06:00"), (HourRange{22h, 6h}));
  EXPECT_EQ(parse_hour_range("18:00-24:00"), (HourRange{18h, 0min}));
  EXPECT_EQ(parse_hour_range("18:00-00:00"), (HourRange{18h, 0min}));
  EXPECT_EQ(parse_hour_range("00:00-24:00"), (HourRange{0min, 0min}));
}

TEST(ClockText, RefusesWhatIsNoRangeOfHours) {
  for (const auto* text : {"", "-", "09:00", "09:00-", "-12:00", "09:00-25:00", "24:00-06:00", "09:00-09:00",
                           "00:00-00:00", "09:00-12:00-13:00", "09:00/12:00", "9-12", "09:00 12:00"}) {
    EXPECT_EQ(parse_hour_range(text), std::nullopt) << '"' << text << '"';
  }
}

TEST(ClockText, WritesRangesAsItReadsThem) {
  EXPECT_EQ(format_hour_range({9h, 12h + 30min}), "09:00-12:30");
  EXPECT_EQ(format_hour_range({18h, 0min}), "18:00-24:00");
  for (auto from = 0min; from < 24h; from += 37min) {
    for (auto to = 0min; to < 24h; to += 13min) {
      if (from == to) continue;
      const HourRange range{from, to};
      ASSERT_EQ(parse_hour_range(format_hour_range(range)), range);
    }
  }
}

}  // namespace
}  // namespace limber
