// Lengths and times of day as people type them behind a command.
#include <gtest/gtest.h>

#include "cli/arguments.hpp"
#include "cli/command.hpp"

namespace limber {
namespace {

TEST(LengthArgument, TakesWhatPeopleWrite) {
  EXPECT_EQ(length_argument({"15min"}), 15min);
  EXPECT_EQ(length_argument({"1h", "30min"}), 90min);
  EXPECT_EQ(length_argument({"1.5h"}), 90min);
  EXPECT_EQ(length_argument({"0,25", "h"}), 15min);
  EXPECT_EQ(length_argument({"2.5", "min"}), 150s);
}

TEST(LengthArgument, RefusesTheRest) {
  for (const char* text : {"1.5", ".5h", "1.h", "1.2345h", "1.5h30min", "-1h", "0h", "0.0h", "1e3h", "soon"})
    EXPECT_THROW(length_argument({text}), CommandError) << text;
}

TEST(ClockArgument, TakesBothClocks) {
  using std::chrono::minutes;
  EXPECT_EQ(clock_argument("14:00"), minutes{14h});
  EXPECT_EQ(clock_argument("3pm"), minutes{15h});
  EXPECT_EQ(clock_argument("3:30 PM"), minutes{15h + 30min});
  EXPECT_EQ(clock_argument("3 p.m."), minutes{15h});
  EXPECT_EQ(clock_argument("12am"), minutes{0});
  EXPECT_EQ(clock_argument("12:15pm"), minutes{12h + 15min});
  EXPECT_EQ(clock_argument("24:00"), minutes{0});
}

TEST(ClockArgument, RefusesWhatIsNoTimeOfDay) {
  for (const char* text : {"25:00", "13pm", "0am", "pm", "3", "24:01", "noonish", ""})
    EXPECT_FALSE(clock_argument(text)) << text;
}

}  // namespace
}  // namespace limber
