// The alarm of a warm or cold pack: a stage reached in the meantime is announced at once, so that no test has to wait.
#include "daemon/pack_alarm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bus/bus_name.hpp"
#include "desktop/fake_server.hpp"
#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

class PackAlarmTest : public testing::Test {
 protected:
  /// The server has its name: else the daemon would find no notification server.
  void SetUp() override {
    const BusName name(bus_, "org.freedesktop.Notifications", [](const std::string&) {});
    ASSERT_TRUE(happens([&] { return !name.owner().empty(); }));
  }
  /// A daemon that has just started.
  PackAlarm& daemon() {
    alarm_.emplace(io_, bus_, file(), "limber",
                   PackAlarm::Context{.changed = [this] { ++changes_; },
                                      .ring =
                                          [this] {
                                            ++rung_;
                                            return chimes_;
                                          },
                                      .open = [this] { ++opened_; }});
    return *alarm_;
  }
  /// A pack that was put on this long ago.
  static PackRun heat(Duration ago, Duration length = 15min) {
    return {"heat", "Heat", boot_now() - ago, length, 20min};
  }
  bool happens(const std::function<bool()>& what) { return run_until(io_, what); }
  std::filesystem::path file() const { return dir_ / "pack.json"; }
  std::string title(std::size_t notice) const { return server_.shown.at(notice).title; }

  TempDir dir_;
  PrivateBus bus_daemon_;
  boost::asio::io_context io_;
  Bus bus_{io_, bus_daemon_.address()};
  FakeServer server_{io_, bus_daemon_.address()};
  int changes_ = 0, rung_ = 0, opened_ = 0;
  bool chimes_ = true;
  std::optional<PackAlarm> alarm_;
};

TEST_F(PackAlarmTest, SaysItAtTheLengthAndOnceMoreAtTheLimit) {
  daemon().start(heat(15min));
  ASSERT_TRUE(happens([&] { return server_.shown.size() == 1; }));
  EXPECT_EQ(title(0), "Time to take it off");
  EXPECT_EQ(server_.shown[0].timeout, 0);
  EXPECT_TRUE(alarm_->run());
  daemon().start(heat(20min));
  ASSERT_TRUE(happens([&] { return server_.shown.size() == 2; }));
  EXPECT_EQ(title(1), "Take it off now");
  EXPECT_FALSE(alarm_->run());
  EXPECT_EQ(rung_, 2);
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(PackAlarmTest, CountsByTheClockThatGoesOnInASuspend) {
  PackAlarm& alarm = daemon();
  alarm.start(heat(15min - 50ms));
  ASSERT_TRUE(happens([&] { return rung_ == 1; }));
  EXPECT_EQ(alarm.run()->stage(boot_now()), PackStage::over);
}

TEST_F(PackAlarmTest, StoppedItIsSilent) {
  PackAlarm& alarm = daemon();
  alarm.start(heat(15min - 100ms));
  alarm.stop();
  EXPECT_FALSE(alarm.run());
  EXPECT_FALSE(std::filesystem::exists(file()));
  run_for(io_, 200ms);
  EXPECT_EQ(rung_, 0);
  EXPECT_EQ(changes_, 2);
}

TEST_F(PackAlarmTest, GoesOnWithWhatADaemonBeforeHasStarted) {
  daemon().start(heat(5min));
  const Instant since = alarm_->run()->since;
  PackAlarm& next = daemon();
  ASSERT_TRUE(next.run());
  EXPECT_EQ(next.run()->topic, "heat");
  EXPECT_EQ(next.run()->since, since);
  EXPECT_EQ(next.run()->length, 15min);
}

TEST_F(PackAlarmTest, RingsWhatWasReachedWhileNoDaemonRan) {
  {
    boost::asio::io_context other;  // ended before its timer could fire
    Bus none(other, std::nullopt);
    PackAlarm before(other, none, file(), "limber", {.changed = [] {}, .ring = [] { return true; }, .open = [] {}});
    before.start(heat(3h));
  }
  daemon();
  ASSERT_TRUE(happens([&] { return server_.shown.size() == 1; }));
  EXPECT_EQ(title(0), "Take it off now");
}

TEST_F(PackAlarmTest, SaysEachStageOnceAlsoOverARestart) {
  daemon().start(heat(16min));
  ASSERT_TRUE(happens([&] { return rung_ == 1; }));
  EXPECT_TRUE(daemon().run());
  run_for(io_, 100ms);
  EXPECT_EQ(rung_, 1);
}

TEST_F(PackAlarmTest, OfAnotherBootIsForgotten) {
  daemon().start(heat(5min));
  auto kept = nlohmann::json::parse(std::ifstream(file()));
  kept["boot_id"] = "another";
  std::ofstream(file()) << kept;
  EXPECT_FALSE(daemon().run());
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(PackAlarmTest, NonsenseInTheFileIsNoPack) {
  for (const char* text : {"", "{", "[]", "{\"boot_id\": 3}", "\xff"}) {
    std::ofstream(file()) << text;
    EXPECT_FALSE(daemon().run()) << text;
  }
  daemon().start(heat(5min));
  auto kept = nlohmann::json::parse(std::ifstream(file()));
  kept["stop_ms"] = 24 * 3600 * 1000;
  std::ofstream(file()) << kept;
  EXPECT_FALSE(daemon().run()) << "nothing may be on for a day";
}

TEST_F(PackAlarmTest, IsAnsweredFromTheNotice) {
  PackAlarm& alarm = daemon();
  alarm.start(heat(15min));
  ASSERT_TRUE(happens([&] { return server_.answered(1); }));
  EXPECT_THAT(server_.shown[0].actions,
              ElementsAre("default", "Open Limber", "taken_off", "It's off", "show_page", "Open Limber"));
  run_for(io_, 50ms);
  server_.emit_action(1, "taken_off");
  EXPECT_TRUE(happens([&] { return !alarm.run(); }));
  EXPECT_EQ(opened_, 0);
}

TEST_F(PackAlarmTest, TheNoticeMakesASoundWhereTheChimesAreOff) {
  for (const bool chimes : {true, false}) {
    chimes_ = chimes;
    server_.shown.clear();
    daemon().start(heat(15min));
    ASSERT_TRUE(happens([&] { return !server_.shown.empty(); }));
    EXPECT_EQ(server_.shown[0].hints.at("suppress-sound").get<bool>(), chimes);
  }
}

TEST_F(PackAlarmTest, OpensTheWindowWhereNobodyShowsNotices) {
  Bus none(io_, std::nullopt);
  int opened = 0;
  PackAlarm alarm(io_, none, file(), "limber",
                  {.changed = [] {}, .ring = [] { return true; }, .open = [&] { ++opened; }});
  alarm.start(heat(15min));
  EXPECT_TRUE(happens([&] { return opened == 1; }));
}

TEST_F(PackAlarmTest, SaysWhereItWouldNotSurviveARestart) {
  PackAlarm alarm(io_, bus_, "/proc/no/such/place", "limber",
                  {.changed = [] {}, .ring = [] { return true; }, .open = [] {}});
  alarm.start(heat(5min));
  EXPECT_TRUE(alarm.problem());
  alarm.stop();
  EXPECT_FALSE(alarm.problem());
}

}  // namespace
}  // namespace limber
