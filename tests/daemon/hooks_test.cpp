#include "daemon/hooks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>
#include <sstream>

#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Effect prompted{Instant{}, Instant{}, Prompted{BreakKind::rest, "", 1, true, 1h}};
const Effect started{Instant{}, Instant{}, Started{BreakKind::rest, true, "", 5min}};

Effect ended(Outcome outcome, Duration lasted) {
  return {Instant{}, Instant{}, Ended{BreakKind::rest, outcome, Instant{}, lasted, false, {}, {}, {}, 1}};
}

class HooksTest : public testing::Test {
 protected:
  /// A script that does `deed`, as a command.
  std::string script(const std::string& name, const std::string& deed) const {
    const auto file = dir / name;
    std::ofstream(file) << "#!/bin/sh\n" << deed << "\n";
    ::chmod(file.c_str(), 0755);
    return file.string();
  }
  std::string in_log() const { return "'" + (dir / "log").string() + "'"; }
  std::string log() const {
    std::ifstream in(dir / "log");
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  bool logged(const std::string& text) {
    return run_until(io, [&] { return log() == text; });
  }

  boost::asio::io_context io;
  TempDir dir;
  static constexpr ProgramRunTimes quick{.limit = 5s, .grace = 50ms};
};

TEST_F(HooksTest, EachGetsItsEventOnStandardInput) {
  const std::string writes = script("hook", "read -r line; echo \"$1 $line\" >>" + in_log());
  Hooks hooks(io, {writes + " asked", writes + " begun", writes + " 'all over'"}, quick);
  EXPECT_THAT(hooks.problems(), IsEmpty());
  EXPECT_THAT(hooks.set(), ElementsAre("on_prompt: " + writes + " asked", "on_break_start: " + writes + " begun",
                                       "on_break_end: " + writes + " 'all over'"));
  hooks.follow(prompted, R"({"event":"prompted"})");
  ASSERT_TRUE(logged("asked {\"event\":\"prompted\"}\n"));
  hooks.follow(started, R"({"event":"started"})");
  ASSERT_TRUE(logged("asked {\"event\":\"prompted\"}\nbegun {\"event\":\"started\"}\n"));
  hooks.follow(ended(Outcome::taken, 5min), R"({"event":"ended"})");
  ASSERT_TRUE(
      logged("asked {\"event\":\"prompted\"}\nbegun {\"event\":\"started\"}\nall over {\"event\":\"ended\"}\n"));
}

TEST_F(HooksTest, ABreakThatNeverBeganDoesNotEnd) {
  const std::string writes = script("hook", "cat >>" + in_log());
  Hooks hooks(io, {"", "", writes}, quick);
  hooks.follow(ended(Outcome::natural, 7min), "natural");
  hooks.follow(ended(Outcome::skipped, 0s), "skipped");
  hooks.follow(ended(Outcome::ignored, 0s), "ignored");
  hooks.follow({Instant{}, Instant{}, Due{BreakKind::rest}}, "due");
  hooks.follow(ended(Outcome::cut_short, 1min), "cut short");
  EXPECT_TRUE(logged("cut short\n"));
}

TEST_F(HooksTest, OneAtATimeAndOfThoseThatWaitTheLatest) {
  const std::string slow = script("hook", "read -r line; sleep 0.1; echo \"$line\" >>" + in_log());
  Hooks hooks(io, {slow, "", ""}, {.limit = 5s, .grace = 20ms});
  for (const char* event : {"first", "second", "third"}) hooks.follow(prompted, event);
  EXPECT_TRUE(logged("first\nthird\n"));
}

TEST_F(HooksTest, OneThatHangsIsEndedAndTheNextComesToItsTurn) {
  const std::string hangs = script("hook", "read -r line; echo \"$line\" >>" + in_log() + "; exec sleep 100");
  Hooks hooks(io, {hangs, "", ""}, {.limit = 500ms, .grace = 30ms});
  hooks.follow(prompted, "first");
  hooks.follow(prompted, "second");
  EXPECT_TRUE(logged("first\nsecond\n"));
}

TEST_F(HooksTest, OneThatIsMissingIsSaidBeforeItIsNeeded) {
  Hooks hooks(io, {"limber-no-such-program --now", "", ""}, quick);
  ASSERT_EQ(hooks.problems().size(), 1U);
  EXPECT_EQ(
      hooks.problems()[0],
      "The hook on_prompt cannot start: \"limber-no-such-program\" is no program that may be run. Expected a program "
      "in PATH, or its whole path; no shell reads it, so ~ and $ mean nothing.");
  hooks.follow(prompted, "{}");
  EXPECT_EQ(hooks.problems().size(), 1U) << "and once more is no other problem";
  hooks.change({});
  EXPECT_THAT(hooks.problems(), IsEmpty());
}

TEST_F(HooksTest, OneThatIsMendedIsNoProblemAnyMore) {
  const auto file = (dir / "hook").string();
  Hooks hooks(io, {file, "", ""}, quick);
  ASSERT_EQ(hooks.problems().size(), 1U);
  script("hook", "cat >>" + in_log());
  hooks.follow(prompted, "{}");
  EXPECT_TRUE(logged("{}\n"));
  EXPECT_THAT(hooks.problems(), IsEmpty());
}

TEST_F(HooksTest, LeaveNoChildBehind) {
  const std::string forks = script("hook", "sleep 100 & echo up >>" + in_log() + "; exec sleep 100");
  {
    Hooks hooks(io, {forks, "", ""}, {});
    hooks.follow(prompted, "{}");
    ASSERT_TRUE(logged("up\n"));
  }
  EXPECT_TRUE(run_until(io, [] { return ::waitpid(-1, nullptr, WNOHANG) == -1; })) << "no child is left to wait for";
}

}  // namespace
}  // namespace limber
