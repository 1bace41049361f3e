#include "daemon/engine_driver.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <fstream>
#include <string>

#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"
#include "trace/recorder.hpp"

namespace limber {
namespace {

struct EngineDriverTest : testing::Test {
  boost::asio::io_context io;
  TempDir dir;
  int stored = 0, resumed = 0;
  Recorder recorder{dir / "day.trace", wall_now(), "UTC", boot_now()};
  EngineDriver engine_driver{
      io, Policy{}, {}, std::nullopt, {.effects = [this](const auto&) { ++stored; }, .resumed = [this] { ++resumed; }}};

  EngineDriverTest() {
    engine_driver.begin();
    engine_driver.tell(InputActive{});
    engine_driver.record_into(recorder);
  }
  /// The day so far, event by event.
  std::string recorded() {
    recorder.end(boot_now());
    std::ifstream file(dir / "day.trace");
    std::string events;
    for (std::string time, event; file >> time && std::getline(file, event);) events += event + ";";
    return events;
  }
};

TEST_F(EngineDriverTest, ASuspendThatIsSaidBeforehandIsStoredAtOnceAndIsAnAbsence_B4) {
  const int before = stored;
  engine_driver.falls_asleep();
  EXPECT_GT(stored, before);
  EXPECT_TRUE(engine_driver.status().absent_since);
  EXPECT_EQ(resumed, 0);
  engine_driver.woke_up();
  EXPECT_EQ(resumed, 1);
  EXPECT_TRUE(engine_driver.status().absent_since) << "nobody has touched anything yet (B5)";
}

TEST_F(EngineDriverTest, ASuspendCountsOnceHoweverOftenItsEndIsSaid) {
  engine_driver.falls_asleep();
  engine_driver.woke_up();
  engine_driver.woke_up();
  EXPECT_EQ(resumed, 1);
  const std::string day = recorded();
  EXPECT_NE(day.find(" suspend; resume; end;"), std::string::npos) << day;
}

TEST_F(EngineDriverTest, WakingUpWithoutHavingSleptIsNothing) {
  engine_driver.woke_up();
  EXPECT_EQ(resumed, 0);
}

TEST(EngineDriver, ASleepThatIsSaidAndNeverComesEndsByItself) {
  boost::asio::io_context io;
  int resumed = 0;
  EngineDriver engine_driver(io, Policy{}, {}, std::nullopt,
                             {.effects = [](const auto&) {}, .resumed = [&] { ++resumed; }}, 50ms);
  engine_driver.begin();
  engine_driver.falls_asleep();
  EXPECT_EQ(resumed, 0);
  EXPECT_TRUE(run_until(io, [&] { return resumed == 1; }));
  engine_driver.woke_up();
  EXPECT_EQ(resumed, 1);
}

TEST(EngineDriver, AListenerThatThrowsStopsNeitherTheTimerNorTheCalendar) {
  boost::asio::io_context io;
  Policy policy;
  policy.of(BreakKind::rest).enabled = false;
  policy.of(BreakKind::micro).interval = 200ms;
  int calls = 0;
  std::unique_ptr<EngineDriver> engine_driver;
  const auto throws = [&](const std::vector<Effect>&) {
    ++calls;
    throw std::runtime_error("the follower is broken");
  };
  engine_driver = std::make_unique<EngineDriver>(io, policy, std::vector<RotationEntry>{}, std::nullopt,
                                                 EngineDriver::Listener{.effects = throws, .resumed = [] {}});
  engine_driver->begin();
  engine_driver->tell(InputActive{});
  engine_driver->tell(QuietBegan{wall_now() + 100ms});
  EXPECT_TRUE(run_until(io, [&] { return !engine_driver->status().quiet; })) << "the calendar has stopped";
  const int before = calls;
  EXPECT_TRUE(run_until(io, [&] { return calls > before; })) << "the engine has stopped";
}

}  // namespace
}  // namespace limber
