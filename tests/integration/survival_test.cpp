// One daemon at a time, quick to end, and nothing lost or doubled whenever it is killed.
#include <random>
#include <set>

#include "integration/desk.hpp"
#include "journal/history.hpp"

namespace limber {
namespace {

TEST(Survival, SigtermStoresEverythingAndEndsWithinASecond) {
  Desk desk;
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > 1500; }));
  desk.stop_typing();
  const auto before = std::chrono::steady_clock::now();
  ::kill(desk.daemon().pid(), SIGTERM);
  EXPECT_EQ(desk.daemon().wait(), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
  EXPECT_FALSE(std::filesystem::exists(desk.socket()));
  desk.start_daemon();
  EXPECT_GE(desk.rest()["work_ms"], 1500);
}

/// Other programs use them up easily: the usual limit is 128 for each person.
TEST(Survival, StartsWhereNoFileCanBeWatched) {
  Desk desk;
  const std::string no_more = "echo 0 >/proc/sys/user/max_inotify_instances";
  if (desk.run({"unshare", "-Ur", "sh", "-c", no_more}).status != 0)
    GTEST_SKIP() << "this machine lets nobody have limits of their own";
  const ChildProcess limited({"unshare", "-Ur", "sh", "-c", no_more + " && exec \"$0\"", LIMBERD}, desk.variables());
  ASSERT_TRUE(wait_until([&] { return desk.answers(); }));
  EXPECT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; })) << desk.status().dump();
}

/// Not every file system tells of changes, and not every machine has a watch to spare.
TEST(Survival, SighupReadsTheSettingsAgain) {
  Desk desk;
  const std::string no_more = "echo 0 >/proc/sys/user/max_inotify_instances";
  if (desk.run({"unshare", "-Ur", "sh", "-c", no_more}).status != 0)
    GTEST_SKIP() << "this machine lets nobody have limits of their own";
  ChildProcess limited({"unshare", "-Ur", "sh", "-c", no_more + " && exec \"$0\"", LIMBERD}, desk.variables());
  ASSERT_TRUE(wait_until([&] { return desk.answers(); }));
  desk.set("[rest_break]\ninterval = '33min'\n");
  const auto interval = [&] { return desk.rest()["interval_ms"].get<int>(); };
  EXPECT_EQ(interval(), 4'000);
  ::kill(limited.pid(), SIGHUP);
  EXPECT_TRUE(wait_until([&] { return interval() == 33 * 60'000; }));
  ::kill(limited.pid(), SIGTERM);
  EXPECT_EQ(limited.wait(), 0) << "and the next signal is heard too";
}

TEST(Survival, ALogWhoseReaderHasGoneIsNoReasonToEnd) {
  Desk desk;
  const ChildProcess piped({"sh", "-c", "\"$0\" 2>&1 | true", LIMBERD}, desk.variables());
  ASSERT_TRUE(wait_until([&] { return desk.answers(); }));
  const Json pid = desk.status()["pid"];
  desk.set("no settings");
  EXPECT_TRUE(wait_until([&] { return desk.status()["problems"].dump().find("limber.toml") != std::string::npos; }))
      << "which was logged as well";
  EXPECT_EQ(desk.status()["pid"], pid);
  desk.call("quit");
}

TEST(Survival, StartedWithoutStandardStreamsItWritesItsLogNowhere) {
  Desk desk;
  const ChildProcess bare({"sh", "-c", "exec \"$0\" <&- >&- 2>&-", LIMBERD}, desk.variables());
  ASSERT_TRUE(wait_until([&] { return desk.answers(); }));
  for (const int stream : {0, 1, 2})
    EXPECT_EQ(std::filesystem::read_symlink("/proc/" + std::to_string(bare.pid()) + "/fd/" + std::to_string(stream)),
              "/dev/null");
}

TEST(Survival, AKilledDaemonComesBackWithItsClocksAndItsPrompt) {
  Desk desk;
  desk.start_dunst();
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(desk.event("prompted"));
  desk.stop_daemon(SIGKILL);
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["stage"] == "prompted"; }));
  EXPECT_EQ(desk.rest()["attempt"], 1);
  EXPECT_GE(desk.rest()["work_ms"], 4000);
}

/// Breaks of 200 ms, each of which is an outcome; a daemon that is killed a hundred times within them.
TEST(Survival, AHundredKillsLoseAndDoubleNothing_B24) {
  Desk desk(R"(
[micro_break]
enabled = false
[rest_break]
interval = "1s"
duration = "1s"
natural_after = "1min"
max_postpones = 0
[prompt]
patience = "0s"
lasts = "1s"
[presence]
away_after = "1min"
)");
  write_file(desk.file("hands"), "active\n");
  std::mt19937 random(7);
  std::set<std::string> told;
  Duration sitting{};
  for (int i = 0; i < 100; ++i) {
    desk.start_daemon({}, {{"LIMBER_WATCHER_SCRIPT", desk.file("hands").string()}});
    Client client(desk.socket());
    client.call("events_subscribe", {{"events", {"ended"}}});
    const Duration before{desk.status()["today"]["sitting_ms"].get<long>()};
    EXPECT_GE(before, sitting) << "sitting time was lost at kill " << i;
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(std::uniform_int_distribution(0, 120)(random));
    while (std::chrono::steady_clock::now() < end) {
      // Answers make outcomes; each is stored, with the clocks as they are, before it is told.
      const Duration counted{client.call("status_get")["today"]["sitting_ms"].get<long>()};
      for (const char* method : {"break_start", "break_skip", "break_finish"}) {
        try {
          client.call(method);
          sitting = counted;
        } catch (const RpcError&) {  // nothing to answer just now
        }
      }
    }
    for (const Json& message : client.receive()) told.insert(message["params"]["wall"].get<std::string>());
    desk.stop_daemon(SIGKILL);
  }
  History history(desk.journal_file());
  const WallTime now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  std::set<std::pair<WallTime, WallTime>> kept;
  for (const BreakRow& row : history.breaks(now - 1h, now + 1h)) {
    EXPECT_TRUE(kept.emplace(row.started_at, row.ended_at).second || row.lasted == 0s) << "a break stands there twice";
  }
  EXPECT_GE(history.breaks(now - 1h, now + 1h).size(), told.size()) << "a break that was told of is not there";
  WallTime last{};
  for (const SpanRow& span : history.spans(now - 1h, now + 1h)) {
    EXPECT_GE(span.from + 2ms, last) << "a span stands there twice";
    last = span.to;
  }
}

}  // namespace
}  // namespace limber
