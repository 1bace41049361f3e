#include "rpc/wall_text.hpp"

#include <gtest/gtest.h>

#include "rpc/fixed_zone.hpp"

namespace limber {
namespace {

TEST(WallText, CarriesTheLocalOffset) {
  EXPECT_EQ(wall_text(wall_on(2026, 3, 2, 8h), FixedZone(1h)), "2026-03-02T09:00:00+01:00");
  EXPECT_EQ(wall_text(wall_on(2026, 3, 2, 8h), FixedZone(0h)), "2026-03-02T08:00:00+00:00");
  EXPECT_EQ(wall_text(wall_on(2026, 3, 2, 2h), FixedZone(-3h - 30min)), "2026-03-01T22:30:00-03:30");
  EXPECT_EQ(wall_text(wall_on(2025, 12, 31, 20h), FixedZone(5h + 45min)), "2026-01-01T01:45:00+05:45");
}

TEST(WallText, ShowsMillisecondsOnlyWhereThereAreSome) {
  EXPECT_EQ(wall_text(wall_on(2026, 3, 2, 8h + 5ms), FixedZone(1h)), "2026-03-02T09:00:00.005+01:00");
}

TEST(WallText, AnOffsetOfSecondsStillNamesTheSameInstant) {
  const WallTime wall = wall_on(1900, 1, 1, 12h);
  for (const Duration offset : {Duration{19min + 32s}, Duration{-19min - 32s}})
    EXPECT_EQ(parse_wall(wall_text(wall, FixedZone(offset))), wall);
}

TEST(WallText, ComesBackAsItWasWritten) {
  for (const Duration offset : {Duration{-12h}, Duration{-30min}, Duration{0}, Duration{14h}})
    for (const Duration time : {Duration{0}, Duration{1}, Duration{23h + 59min + 59s + 999ms}}) {
      const WallTime wall = wall_on(2028, 2, 29, time);
      EXPECT_EQ(parse_wall(wall_text(wall, FixedZone(offset))), wall);
    }
}

TEST(ParseWall, TakesWhatRfc3339Allows) {
  const WallTime nine = wall_on(2026, 3, 2, 9h);
  EXPECT_EQ(parse_wall("2026-03-02T09:00:00Z"), nine);
  EXPECT_EQ(parse_wall("2026-03-02t09:00:00z"), nine);
  EXPECT_EQ(parse_wall("2026-03-02 09:00:00Z"), nine);
  EXPECT_EQ(parse_wall("2026-03-02T04:00:00-05:00"), nine);
  EXPECT_EQ(parse_wall("2026-03-02T09:00:00.25Z"), nine + 250ms);
  EXPECT_EQ(parse_wall("2026-03-02T09:00:00.123999999Z"), nine + 123ms);
  EXPECT_EQ(parse_wall("2026-03-02T08:59:60Z"), nine);
}

TEST(ParseWall, TakesNothingElse) {
  for (const char* text : {"",
                           "2026-03-02",
                           "2026-03-02T09:00:00",
                           "2026-03-02T09:00Z",
                           "2026-3-2T09:00:00Z",
                           "2026-02-29T09:00:00Z",
                           "2026-13-01T09:00:00Z",
                           "2026-03-00T09:00:00Z",
                           "2026-03-02T24:00:00Z",
                           "2026-03-02T09:60:00Z",
                           "2026-03-02T09:00:61Z",
                           "2026-03-02T09:00:00.Z",
                           "2026-03-02T09:00:00+1:00",
                           "2026-03-02T09:00:00+24:00",
                           "2026-03-02T09:00:00+01:60",
                           "2026-03-02T09:00:00Z ",
                           " 2026-03-02T09:00:00Z",
                           "2026-03-02T09:00:00ZZ",
                           "+026-03-02T09:00:00Z",
                           "2026-03-02T-9:00:00Z"})
    EXPECT_EQ(parse_wall(text), std::nullopt) << text;
}

TEST(DateText, ComesBackAsItWasWritten) {
  const Date date = std::chrono::year{2026} / 3 / 2;
  EXPECT_EQ(date_text(date), "2026-03-02");
  EXPECT_EQ(parse_date("2026-03-02"), date);
}

TEST(ParseDate, TakesNothingButDaysThatExist) {
  for (const char* text : {"", "2026-02-29", "2026-3-2", "2026-03-02T", "20260302", "today"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

}  // namespace
}  // namespace limber
