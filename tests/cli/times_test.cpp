#include <gtest/gtest.h>

#include "cli/arguments.hpp"
#include "cli/words.hpp"

namespace limber {
namespace {

using std::chrono::hours;
using std::chrono::local_days;

const Style day_of_12{.clock = ClockStyle::hours_12};

LocalTime local(int day, Duration time) { return local_days{std::chrono::year{2026} / 3 / day} + time; }

/// An hour ahead of UTC, and two from 29 March 2026, 02:00.
class SpringZone : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch() + offset(wall)}; }
  WallTime to_wall(LocalTime time) const override {
    const WallTime early{time.time_since_epoch() - 1h};
    return early < change ? early : std::max(change, early - 1h);
  }

 private:
  static constexpr WallTime change = std::chrono::sys_days{std::chrono::year{2026} / 3 / 29} + 1h;
  static hours offset(WallTime wall) { return wall < change ? 1h : 2h; }
};

TEST(Times, FollowsTheHabitOfTheLocale) {
  EXPECT_EQ(clock_words(local(3, 9h + 5min), ClockStyle::hours_24), "09:05");
  EXPECT_EQ(clock_words(local(3, 9h + 5min), ClockStyle::hours_12), "9:05 AM");
  EXPECT_EQ(clock_words(local(3, 0h), ClockStyle::hours_12), "12:00 AM");
  EXPECT_EQ(clock_seconds_text(day_of_12, local(3, 15h + 1min + 2s)), "3:01:02 PM");
}

TEST(Times, NamesTheDayOnlyWhereItIsAnother) {
  const LocalTime now = local(3, 22h);
  EXPECT_EQ(moment_words(local(3, 23h), now, ClockStyle::hours_24), "23:00");
  EXPECT_EQ(moment_words(local(4, 8h + 30min), now, ClockStyle::hours_24), "Wednesday 08:30");
  EXPECT_EQ(moment_words(local(14, 8h + 30min), now, ClockStyle::hours_24), "14 March 08:30");
  EXPECT_EQ(moment_words(local(2, 8h), now, ClockStyle::hours_24), "2 March 08:00");
}

TEST(Times, DatesReadInFullAndInTables) {
  const Date date{std::chrono::year{2026} / 3 / 5};
  EXPECT_EQ(long_date(date), "Thursday, 5 March 2026");
  EXPECT_EQ(table_date(date), "Thu  5 Mar");
}

TEST(Times, UntilATimeOfDayMeansTheNextOne) {
  const SpringZone zone;
  const auto at = [&](int day, Duration time) { return zone.to_wall(local(day, time)); };
  EXPECT_EQ(next_at_clock(14h, at(3, 13h), zone), at(3, 14h));
  EXPECT_EQ(next_at_clock(14h, at(3, 14h), zone), at(4, 14h));
  EXPECT_EQ(next_at_clock(0min, at(3, 14h), zone), at(4, 0h));
}

TEST(Times, ANightThatLosesAnHourStillEndsAtTheClockTime) {
  const SpringZone zone;
  const WallTime evening = zone.to_wall(local(28, 22h));
  EXPECT_EQ(next_at_clock(7h, evening, zone) - evening, 8h);
}

}  // namespace
}  // namespace limber
