#include "trace/trace.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "trace/write_trace.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

std::string error_of(std::string_view text) {
  try {
    parse_trace(text, "day.trace");
  } catch (const TraceError& error) {
    return error.what();
  }
  return "no error";
}

std::string rewritten(std::string_view text) {
  std::ostringstream out;
  write_trace(out, parse_trace(text));
  return out.str();
}

TEST(Trace, ReadsEveryFactAndWritesItAgain) {
  const std::string text =
      "start 2026-03-02T09:00:00 Europe/Amsterdam\n"
      "0:00:00 active\n"
      "0:00:01.250 idle\n"
      "0:01:00 lock\n"
      "0:02:00 unlock\n"
      "0:03:00 suspend\n"
      "0:04:00 resume\n"
      "0:05:00 engaged on\n"
      "0:05:00 engaged off\n"
      "0:05:00 engaged call\n"
      "0:05:30 sharing on\n"
      "0:05:30 sharing off\n"
      "0:06:00 dnd on\n"
      "0:06:00 dnd off\n"
      "0:07:00 fullscreen on\n"
      "0:07:00 fullscreen off\n"
      "0:07:00 program org.inkscape.Inkscape\n"
      "0:07:00 program none\n"
      "0:07:00 focus quiet\n"
      "0:07:00 focus rest-only\n"
      "0:07:00 focus longer 1h30min\n"
      "0:07:00 focus none\n"
      "0:08:00 standing\n"
      "0:09:00 sitting\n"
      "0:10:00 start\n"
      "0:10:00 start micro\n"
      "0:10:00 start rest\n"
      "0:11:00 postpone\n"
      "0:11:00 postpone 7min\n"
      "0:12:00 skip\n"
      "0:13:00 finish\n"
      "0:14:00 quiet\n"
      "0:14:00 quiet 1h30min\n"
      "0:15:00 unquiet\n"
      "0:15:00 moments undo\n"
      "0:15:00 moments keep 09:00\n"
      "0:15:00 moments learn tue 14:00\n"
      "0:15:00 moments forget\n"
      "0:16:00 clock +1h\n"
      "0:16:00 clock -3h\n"
      "0:17:00 crash 1min30s\n"
      "100:00:00 end\n";
  EXPECT_EQ(rewritten(text), text);
}

TEST(Trace, BeginsOnAMondayUnlessToldOtherwise) {
  const Trace trace = parse_trace("0:00:00 end");
  EXPECT_EQ(trace.start, std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 9h);
  EXPECT_EQ(trace.zone, "UTC");
  EXPECT_TRUE(trace.facts.empty());
}

TEST(Trace, TakesTheStartInItsZone) {
  EXPECT_EQ(parse_trace("start 2026-07-01T09:00:00 Europe/Amsterdam\n1h end").start,
            std::chrono::sys_days{std::chrono::year{2026} / 7 / 1} + 7h);
}

TEST(Trace, TakesTimesAsDurationsToo) {
  EXPECT_EQ(rewritten("45min active\n1h30s idle\n2h end"),
            "start 2026-01-05T09:00:00 UTC\n0:45:00 active\n1:00:30 idle\n2:00:00 end\n");
}

TEST(Trace, PassesOverCommentsEmptyLinesAndBlanks) {
  EXPECT_EQ(rewritten("# a day\r\n\r\n  start 2026-01-05T09:00:00 UTC # the default\n\n"
                      "\t0:01:00\t active   # hello\n#0:02:00 idle\n0:03:00 quiet 1h 30 min # lunch\n0:05:00 end"),
            "start 2026-01-05T09:00:00 UTC\n0:01:00 active\n0:03:00 quiet 1h30min\n0:05:00 end\n");
}

TEST(Trace, RemembersTheLineOfEachFact) {
  EXPECT_EQ(parse_trace("# one\n0:00:00 active\n\n0:01:00 end").facts.at(0).line, 2);
}

struct Mistake {
  const char* text;
  const char* error;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreToldWithTheirPlaceAndWhatWasExpected) {
  EXPECT_THAT(error_of(GetParam().text), HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    All, Mistakes,
    testing::Values(
        Mistake{"", "day.trace:1:1: expected \"end\""}, Mistake{"0:00:00 active\n", "day.trace:2:1: expected \"end\""},
        Mistake{"0:00:00 active\n0:00:0", "day.trace:2:1: expected a time such as 0:45:00"},
        Mistake{"0:00:00 focus loud\n1h end", "day.trace:1:15: expected quiet, rest-only, longer, or none; found"},
        Mistake{"0:00:00 program\n1h end", "day.trace:1:16: expected the id of a program"},
        Mistake{"soon active\n1h end",
                "day.trace:1:1: expected a time such as 0:45:00 or 45min since the start; found \"soon\""},
        Mistake{"0:60:00 active\n1h end", "day.trace:1:1: expected a time"},
        Mistake{"0:00:00.5 active\n1h end", "day.trace:1:1: expected a time"},
        Mistake{"-1:00:00 active\n1h end", "day.trace:1:1: expected a time"},
        Mistake{"99999999:00:00 active\n1h end", "day.trace:1:1: expected a time"},
        Mistake{"9999999999h active\n1h end", "day.trace:1:1: expected a time"},
        Mistake{"0:00:00\n1h end", "day.trace:1:8: expected an event (active, idle,"},
        Mistake{"0:00:00  activ\n1h end", "day.trace:1:10: expected an event"},
        Mistake{"0:00:00 activ\n1h end", "found \"activ\""},
        Mistake{"0:00:00 active now\n1h end", "day.trace:1:16: expected the end of the line; found \"now\""},
        Mistake{"0:05:00 active\n0:04:59 idle\n1h end",
                "day.trace:2:1: expected a time not before 0:05:00, that of line 1; found 0:04:59"},
        Mistake{"0:00:00 engaged\n1h end", "day.trace:1:16: expected on, off or call; the line ends here"},
        Mistake{"0:00:00 dnd maybe\n1h end", "day.trace:1:13: expected on or off; found \"maybe\""},
        Mistake{"0:00:00 start long\n1h end", "day.trace:1:15: expected micro or rest, or nothing; found \"long\""},
        Mistake{"0:00:00 quiet please\n1h end", "day.trace:1:15: expected a duration"},
        Mistake{"0:00:00 crash\n1h end",
                "day.trace:1:14: expected a duration such as 45min or \"1h 30min\"; the line ends here"},
        Mistake{"0:00:00 crash 2000000h\n1h end", "too long"},
        Mistake{"0:00:00 clock 1h\n1h end", "day.trace:1:15: expected + or - and a duration"},
        Mistake{"0:00:00 clock +\n1h end", "day.trace:1:15: expected a duration"},
        Mistake{"0:00:00 active\nstart 2026-01-05T09:00:00 UTC\n1h end",
                "day.trace:2:1: \"start DATE ZONE\" can only be the first line"},
        Mistake{"start tomorrow UTC\n1h end",
                "day.trace:1:7: expected a local time such as 2026-03-02T09:00:00; found \"tomorrow\""},
        Mistake{"start 2026-02-30T09:00:00 UTC\n1h end", "day.trace:1:7: expected a local time"},
        Mistake{"start 2026-01-05T24:00:00 UTC\n1h end", "day.trace:1:7: expected a local time"},
        Mistake{"start 2026-01-05T09:00:00\n1h end", "day.trace:1:26: expected a time zone such as Europe/Amsterdam"},
        Mistake{"start 2026-01-05T09:00:00 Mars/Olympus\n1h end",
                "day.trace:1:27: expected a time zone such as Europe/Amsterdam; there is no time zone called "
                "\"Mars/Olympus\""},
        Mistake{"1h end\n2h active", "day.trace:2:1: expected nothing after \"end\""}));

TEST(Trace, TellsAllMistakesAtOnce) {
  const auto error = error_of("0:00:00 activ\n0:00:01 engaged\n");
  EXPECT_THAT(error, HasSubstr("day.trace:1:9: "));
  EXPECT_THAT(error, HasSubstr("\nday.trace:2:16: "));
  EXPECT_THAT(error, HasSubstr("\nday.trace:3:1: "));
}

TEST(Trace, StopsTellingMistakesWhereTheTextIsSomethingElse) {
  std::string text;
  for (int line = 0; line < 1000; ++line) text += "lorem ipsum\n";
  const auto error = error_of(text);
  EXPECT_EQ(std::ranges::count(error, '\n'), 19);
}

TEST(Trace, SaysThatAFileCannotBeRead) {
  EXPECT_THROW(read_trace("/nowhere/day.trace"), std::system_error);
  EXPECT_THROW(read_trace(std::filesystem::temp_directory_path()), std::system_error);
}

TEST(Trace, NamesTheFileInItsErrors) {
  const auto path = std::filesystem::path{testing::TempDir()} / "broken.trace";
  std::ofstream{path} << "nonsense\n";
  try {
    read_trace(path);
    FAIL();
  } catch (const TraceError& error) {
    EXPECT_THAT(error.what(), testing::StartsWith(path.string() + ":1:"));
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace limber
