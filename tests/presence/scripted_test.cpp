#include "presence/candidates.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

struct ScriptedTest : testing::Test {
  TempDir dir;
  boost::asio::io_context io;
  std::vector<std::string> recorded;
  Instant since;
  std::unique_ptr<Watcher> watcher;

  void open() {
    watcher = open_script(io, dir / "script",
                          {.active = [this] { recorded.emplace_back("active"); },
                           .idle =
                               [this](Instant at) {
                                 recorded.emplace_back("idle");
                                 since = at;
                               },
                           .lost = {}});
  }
  void append(const std::string& text) const { std::ofstream(dir / "script", std::ios::app) << text << std::flush; }
  bool tells(const std::vector<std::string>& expected) {
    return run_until(
        io, [&] { return recorded == expected; }, 3s);
  }
};

TEST_F(ScriptedTest, StartsActiveWhereNothingIsWritten) {
  append("");
  open();
  EXPECT_TRUE(tells({"active"}));
}

TEST_F(ScriptedTest, StartsAsTheLastLineOfItsFileSays) {
  append("active\nidle 10min\n");
  open();
  ASSERT_TRUE(tells({"idle"}));
  EXPECT_LT(std::chrono::abs(boot_now() - 10min - since), 1s);
}

TEST_F(ScriptedTest, TellsEachLineThatIsAppendedToAFile) {
  append("# a quiet day\n");
  open();
  ASSERT_TRUE(tells({"active"}));
  append("idle\n");
  ASSERT_TRUE(tells({"active", "idle"}));
  append("active\nidle 30s\n");
  EXPECT_TRUE(tells({"active", "idle", "active", "idle"}));
}

TEST_F(ScriptedTest, FollowsAFifoThroughSeveralWriters) {
  ASSERT_EQ(::mkfifo((dir / "script").c_str(), 0600), 0);
  open();
  ASSERT_TRUE(tells({"active"}));
  append("idle\n");
  ASSERT_TRUE(tells({"active", "idle"}));
  append("active\n");
  EXPECT_TRUE(tells({"active", "idle", "active"}));
}

TEST_F(ScriptedTest, NeverWakesBetweenTheLines) {
  ASSERT_EQ(::mkfifo((dir / "script").c_str(), 0600), 0);
  open();
  append("idle\n");
  ASSERT_TRUE(tells({"active", "idle"}));
  io.restart();
  EXPECT_EQ(io.run_for(100ms), 0U);
}

TEST_F(ScriptedTest, WaitsForTheEndOfALineAndPassesOverNonsense) {
  append("");
  open();
  ASSERT_TRUE(tells({"active"}));
  append("id");
  run_for(io, 30ms);
  append("le\nsleep\nidle yesterday\n");
  ASSERT_TRUE(tells({"active", "idle"}));
  run_for(io, 30ms);
  EXPECT_TRUE(tells({"active", "idle"}));
}

TEST_F(ScriptedTest, BeginsAgainInAFileThatWasEmptied) {
  append("active\nactive\n");
  open();
  ASSERT_TRUE(tells({"active"}));
  write_file(dir / "script", "idle\n");
  EXPECT_TRUE(tells({"active", "idle"}));
}

TEST_F(ScriptedTest, RepeatsHowThingsAreOnResync) {
  append("idle 1h\n");
  open();
  ASSERT_TRUE(tells({"idle"}));
  const Instant first = since;
  watcher->resync();
  ASSERT_TRUE(tells({"idle", "idle"}));
  EXPECT_EQ(since, first);
}

TEST_F(ScriptedTest, RefusesAFileThatIsNotThere) { EXPECT_THROW(open(), Unavailable); }

}  // namespace
}  // namespace limber
