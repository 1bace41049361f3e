// A guided break from the command to the history, and by ear: real speech-dispatcher, whose voice writes into a file.
#include <gmock/gmock.h>

#include "audio/servers.hpp"
#include "integration/desk.hpp"
#include "journal/history.hpp"

namespace limber {
namespace {

using testing::Contains;
using testing::HasSubstr;

class Guided : public ::testing::Test {
 protected:
  Desk desk{Desk::calm};
  std::vector<StretchRow> stretches() const {
    const WallTime now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    return History(desk.journal_file()).stretches(now - 1h, now + 1h);
  }
};

TEST_F(Guided, ARestBreakThatNobodyAskedForBeginsWithItsStretchAndIsKeptInTheHistory) {
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "rest"}).status, 0);
  Json routine = desk.call("routine_get")["routine"];
  ASSERT_FALSE(routine.is_null());
  EXPECT_EQ(routine["break"], "rest");
  EXPECT_EQ(routine["length_ms"], 90'000);
  EXPECT_EQ(routine["phases"][0]["stretch"], 0) << "as was promised";
  ASSERT_FALSE(routine["stretches"].empty());
  const std::string first = routine["stretches"][0]["id"];

  EXPECT_EQ(desk.call("routine_control", {{"action", "pause"}})["routine"]["paused"], true);
  routine = desk.call("routine_swap")["routine"];
  EXPECT_NE(routine["stretches"][0]["id"], first);
  EXPECT_EQ(desk.rest()["stretch"], routine["stretches"][0]["id"]);
  desk.call("routine_control", {{"action", "resume"}});
  EXPECT_EQ(desk.limber({"finish"}).status, 0);
  EXPECT_EQ((*desk.event("ended"))["outcome"], "cut_short");
  EXPECT_TRUE(wait_until([&] { return desk.call("routine_get")["routine"].is_null(); })) << "the routine goes with it";
}

/// A guided rest break, paused some seconds into a stretch that was exchanged for another.
class GuidedOverARestart : public Guided, public testing::WithParamInterface<int> {
 protected:
  Json pause_in_a_stretch() {
    desk.start_daemon();
    EXPECT_EQ(desk.limber({"break", "rest"}).status, 0);
    desk.call("routine_swap");
    EXPECT_TRUE(wait_until([&] { return busy(); }, 60s));
    return desk.call("routine_control", {{"action", "pause"}})["routine"];
  }
  Json routine() const { return desk.call("routine_get")["routine"]; }

 private:
  /// Whether what counts as stretching has played for two seconds.
  bool busy() const {
    const Json now = routine();
    for (const Json& played : now["played"])
      if (played["stretch"] == now["stretches"][0]["id"]) return played["played_ms"] > 2000;
    return false;
  }
};

TEST_P(GuidedOverARestart, APausedBreakIsWhereItWas) {
  const Json paused = pause_in_a_stretch();
  desk.stop_daemon(GetParam());
  desk.start_daemon();
  EXPECT_EQ(routine(), paused) << "position, pause, and the stretch that was exchanged";
  EXPECT_EQ(desk.rest()["stage"], "resting");
  EXPECT_EQ(desk.rest()["guided"], true);
  EXPECT_EQ(desk.rest()["paused"], true);
  EXPECT_TRUE(stretches().empty()) << "nothing has ended";
  EXPECT_EQ(desk.limber({"finish"}).status, 0);
  EXPECT_EQ((*desk.event("ended"))["outcome"], "cut_short");
  ASSERT_TRUE(wait_until([&] { return !stretches().empty(); }));
  ASSERT_EQ(stretches().size(), 1U) << "once";
  EXPECT_EQ(stretches()[0].stretch, paused["stretches"][0]["id"].get<std::string>());
  EXPECT_GT(stretches()[0].played, 1s) << "what was played before the restart";
  EXPECT_TRUE(wait_until([&] { return !std::filesystem::exists(desk.file("state/limber/routine.json")); }));
}

TEST_P(GuidedOverARestart, APauseWhoseRoutineIsLostCutTheBreakShort) {
  pause_in_a_stretch();
  desk.stop_daemon(GetParam());
  ASSERT_TRUE(std::filesystem::remove(desk.file("state/limber/routine.json")));
  desk.start_daemon();
  EXPECT_EQ(desk.rest()["stage"], "working");
  const WallTime now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  const auto breaks = History(desk.journal_file()).breaks(now - 1h, now + 1h);
  ASSERT_EQ(breaks.size(), 1U);
  EXPECT_EQ(breaks[0].outcome, Outcome::cut_short);
}

TEST_P(GuidedOverARestart, ARunningOnePlaysOn) {
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "rest"}).status, 0);
  const Json before = routine();
  desk.stop_daemon(GetParam());
  desk.start_daemon();
  const Json after = routine();
  ASSERT_FALSE(after.is_null());
  EXPECT_EQ(after["phases"], before["phases"]);
  EXPECT_GT(after["elapsed_ms"], before["elapsed_ms"]);
  EXPECT_EQ(after["paused"], false);
  EXPECT_EQ(desk.rest()["guided"], true);
}

INSTANTIATE_TEST_SUITE_P(EndedAndKilled, GuidedOverARestart, testing::Values(SIGTERM, SIGKILL));

TEST_F(Guided, AMicroBreakLastsAsLongAsItsRoutine) {
  desk.set(R"(
[micro_break]
duration = "5s"
[rest_break]
enabled = false
)");
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "micro"}).status, 0);
  const Json routine = desk.call("routine_get")["routine"];
  ASSERT_GT(routine["length_ms"], 12'000) << "nothing is as short as the break";
  ASSERT_TRUE(wait_until([&] {
    const Duration left{desk.status()["breaks"]["micro"]["left_ms"].get<std::int64_t>()};
    return left > 10s;
  })) << "the break has been told";
  ASSERT_TRUE(wait_until([&] { return desk.call("routine_get")["routine"]["elapsed_ms"] > 6'000; }, 12s));
  EXPECT_EQ(desk.status()["breaks"]["micro"]["stage"], "resting") << "its own five seconds are over";
  EXPECT_EQ(desk.limber({"finish"}).status, 0);
  EXPECT_EQ((*desk.event("ended"))["outcome"], "taken") << "the five seconds were";
}

TEST_F(Guided, AStretchJustSoIsRecordedWithoutABreak) {
  desk.start_daemon();
  desk.call("routine_start", {{"stretch", "cat-cow"}});
  EXPECT_THROW(desk.call("routine_start", {{"stretch", "cat-cow"}}), RpcError) << "one at a time";
  ASSERT_TRUE(wait_until(
      [&] {
        const Json routine = desk.call("routine_get")["routine"];
        Duration at{};
        for (const Json& phase : routine["phases"]) {
          if (phase["phase"] == "breathe_in") break;
          at += Duration{phase["length_ms"].get<int>()};
        }
        return Duration{routine["elapsed_ms"].get<int>()} > at + 2s;
      },
      60s));
  desk.call("routine_control", {{"action", "finish"}});
  ASSERT_TRUE(wait_until([&] { return !stretches().empty(); }));
  const StretchRow row = stretches().front();
  EXPECT_EQ(row.stretch, "cat-cow");
  EXPECT_EQ(row.kind, std::nullopt);
  EXPECT_GT(row.played, 1s);
  EXPECT_LT(row.played, row.planned);
  EXPECT_EQ(desk.rest()["stage"], "working");
}

TEST_F(Guided, IsSpoken) {
  const SilentDesk quiet;
  const SoundServer sound(quiet);
  const SpeechServer speech(quiet);
  auto more = quiet.variables();
  for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"}) more.erase(name);
  more["PATH"] = std::string(LIMBER_AUDIO_DIR) + ":" + std::getenv("PATH");
  desk.start_daemon({}, more);
  desk.call("routine_start", {{"stretch", "seated-twist"}});
  EXPECT_TRUE(wait_until([&] { return contents(quiet.spoken_file()).find("Sit tall") != std::string::npos; }));
  desk.call("routine_control", {{"action", "finish"}});
  const Json checks = desk.call("doctor")["checks"];
  for (const Json& check : checks)
    if (check["name"] == "speech" || check["name"] == "sound") {
      EXPECT_EQ(check["ok"], true) << check;
    }
}

TEST_F(Guided, ALikedStretchIsRememberedAndAHiddenOneStaysAway) {
  desk.start_daemon();
  EXPECT_EQ(desk.limber({"rate", "cat-cow", "like"}).status, 0);
  EXPECT_EQ(desk.limber({"rate", "cobra", "hide"}).status, 0);
  EXPECT_EQ(desk.limber({"rate", "no-such", "like"}).status, 1);
  desk.stop_daemon();
  desk.start_daemon();
  EXPECT_EQ(History(desk.journal_file()).ratings(),
            (std::map<StretchId, Rating>{{"cat-cow", Rating::like}, {"cobra", Rating::hide}}));
  EXPECT_THROW(desk.call("stretch_choose", {{"id", "cobra"}}), RpcError);
}

TEST_F(Guided, ALineAPhaseIsPrintedWhereThereIsNoTerminal) {
  desk.start_daemon();
  ChildProcess player({LIMBER, "stretch", "shoulder-blade-squeeze"}, desk.variables(), 1);
  EXPECT_THAT(player.read_line(), HasSubstr("Get ready"));
  desk.call("routine_control", {{"action", "finish"}});
  std::vector<std::string> lines;
  try {
    for (;;) lines.push_back(player.read_line());
  } catch (const std::runtime_error&) {  // the end of its output
  }
  EXPECT_THAT(lines, Contains(HasSubstr("That's it.")));
}

}  // namespace
}  // namespace limber
