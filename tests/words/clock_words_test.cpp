#include "words/clock_words.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "words/json_reader.hpp"

namespace limber {
namespace {

LocalTime at(const char* text) { return local_in(std::string(text) + "+01:00").value(); }

TEST(ClockWordsTest, RoundsWhatHasPassedDownAndWhatIsToComeUp) {
  EXPECT_EQ(elapsed_words(38min + 59s), "38 min");
  EXPECT_EQ(remaining_words(21min + 1s), "22 min");
  EXPECT_EQ(remaining_words(59s + 1ms), "1 min");
  EXPECT_EQ(elapsed_words(-5s), "0 s");
  EXPECT_EQ(remaining_words(84min), "1 h 24 min");
  EXPECT_EQ(remaining_words(2h), "2 h");
  EXPECT_EQ(elapsed_words(59s + 999ms), "59 s");
  EXPECT_EQ(remaining_words(1ms), "1 s");
  EXPECT_EQ(elapsed_words(60min), "60 min");
  EXPECT_EQ(remaining_words(59min + 59s), "60 min");
}

TEST(ClockWordsTest, CountsDownBySecondsUnderAnHour) {
  EXPECT_EQ(countdown_words(40s), "40 s");
  EXPECT_EQ(countdown_words(4min + 6s + 1ms), "4:07");
  EXPECT_EQ(countdown_words(59min + 59s + 1ms), "60 min");
  EXPECT_EQ(countdown_words(84min), "1 h 24 min");
}

TEST(ClockWordsTest, WritesBigNumbersWithTheirUnit) {
  EXPECT_EQ(elapsed_number(1min), (BigNumber{"1", "minute"}));
  EXPECT_EQ(elapsed_number(99min), (BigNumber{"99", "minutes"}));
  EXPECT_EQ(elapsed_number(124min), (BigNumber{"2:04", "hours"}));
  EXPECT_EQ(remaining_number(17s + 200ms), (BigNumber{"18", "seconds"}));
  EXPECT_EQ(remaining_number(1s), (BigNumber{"1", "second"}));
}

TEST(ClockWordsTest, FollowsTheClockOfTheLocale) {
  EXPECT_EQ(clock_words(at("2026-03-03T14:05:00"), ClockStyle::hours_24), "14:05");
  EXPECT_EQ(clock_words(at("2026-03-03T14:05:00"), ClockStyle::hours_12), "2:05 PM");
  EXPECT_EQ(clock_words(at("2026-03-03T00:05:00"), ClockStyle::hours_12), "12:05 AM");
}

TEST(ClockWordsTest, WeeksBeginOnAMondayWhereTheLocaleDoesNotSay) {
  ::setenv("LC_ALL", "C.UTF-8", 1);
  EXPECT_EQ(locale_first_weekday(), std::chrono::Monday);
  ::setenv("LC_ALL", "xx_XX", 1);  // is not there
  EXPECT_EQ(locale_first_weekday(), std::chrono::Monday);
  ::unsetenv("LC_ALL");
}

TEST(ClockWordsTest, NamesTheDayWhereItIsAnother) {
  const LocalTime now = at("2026-03-03T10:54:00");
  EXPECT_EQ(moment_words(at("2026-03-03T14:00:00"), now, ClockStyle::hours_24), "14:00");
  EXPECT_EQ(moment_words(at("2026-03-09T08:30:00"), now, ClockStyle::hours_24), "Monday 08:30");
  EXPECT_EQ(moment_words(at("2026-03-14T08:30:00"), now, ClockStyle::hours_24), "14 March 08:30");
}

TEST(ClockWordsTest, ReadsTheLocalClockWhateverTheOffset) {
  EXPECT_EQ(local_in("2026-03-03T10:54:00+01:00"), local_in("2026-03-03T10:54:00-05:00"));
  EXPECT_FALSE(local_in("2026-03-03"));
  EXPECT_FALSE(local_in("nonsense"));
}

}  // namespace
}  // namespace limber
