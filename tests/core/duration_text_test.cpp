#include "core/duration_text.hpp"

#include <gtest/gtest.h>

#include <random>

namespace limber {
namespace {

TEST(DurationText, ReadsWhatPeopleWrite) {
  EXPECT_EQ(parse_duration("1h30min"), Duration{90min});
  EXPECT_EQ(parse_duration("1 h 30 min"), Duration{90min});
  EXPECT_EQ(parse_duration("45 min"), Duration{45min});
  EXPECT_EQ(parse_duration("45m"), Duration{45min});
  EXPECT_EQ(parse_duration("90s"), Duration{90s});
  EXPECT_EQ(parse_duration("2h"), Duration{2h});
  EXPECT_EQ(parse_duration("1h5s"), Duration{1h + 5s});
  EXPECT_EQ(parse_duration("1h2min3s4ms"), Duration{1h + 2min + 3s + 4ms});
  EXPECT_EQ(parse_duration("500ms"), Duration{500ms});
  EXPECT_EQ(parse_duration("  2h "), Duration{2h});
  EXPECT_EQ(parse_duration("0s"), Duration{0});
  EXPECT_EQ(parse_duration("007s"), Duration{7s});
}

TEST(DurationText, RefusesWhatIsNoLengthOfTime) {
  for (const auto* text :
       {"",       " ",        "h",        "45",     "0",    "-5min",    "+5min", "5 minutes", "1.5h",  "1,5h",
        "5min10", "30min 1h", "5min5min", "5m5min", "1h h", "five min", "5Min",  "5MIN",      "5min!", "5\tmin",
        "0x10s",  "1:30",     "1h -5min", "5µs",    "1d",   "m",        "ms",    "1e3s",      "5min\n"}) {
    EXPECT_EQ(parse_duration(text), std::nullopt) << '"' << text << '"';
  }
  EXPECT_EQ(parse_duration(std::string_view("5\0min", 5)), std::nullopt);
}

TEST(DurationText, RefusesWhatOverflows) {
  EXPECT_EQ(parse_duration("9223372036854775807ms"), Duration::max());
  EXPECT_EQ(parse_duration("9223372036854775808ms"), std::nullopt);
  EXPECT_EQ(parse_duration("9223372036854775807h"), std::nullopt);
  EXPECT_EQ(parse_duration("2562047788015h 13min"), std::nullopt);
  EXPECT_EQ(parse_duration("99999999999999999999999999s"), std::nullopt);
}

TEST(DurationText, WritesTheShortestExactText) {
  EXPECT_EQ(format_duration(90min), "1h30min");
  EXPECT_EQ(format_duration(90s), "1min30s");
  EXPECT_EQ(format_duration(45min), "45min");
  EXPECT_EQ(format_duration(2h), "2h");
  EXPECT_EQ(format_duration(25h), "25h");
  EXPECT_EQ(format_duration(1h + 5s), "1h5s");
  EXPECT_EQ(format_duration(1500ms), "1s500ms");
  EXPECT_EQ(format_duration(0s), "0s");
  EXPECT_EQ(format_duration(-90s), "-1min30s");
  EXPECT_EQ(format_duration(Duration::min()), "-2562047788015h12min55s808ms");
}

TEST(DurationText, ReadsBackAllThatItWrites) {
  std::mt19937_64 random{7};  // NOLINT(bugprone-random-generator-seed): the same values in every run
  for (int i = 0; i < 20'000; ++i) {
    const auto bits = std::uniform_int_distribution<unsigned>{1, 63}(random);
    const Duration duration{static_cast<Duration::rep>(random() >> (64 - bits))};
    ASSERT_EQ(parse_duration(format_duration(duration)), duration) << duration.count();
  }
  EXPECT_EQ(parse_duration(format_duration(Duration::max())), Duration::max());
}

}  // namespace
}  // namespace limber
