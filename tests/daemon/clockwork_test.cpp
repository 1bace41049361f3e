#include "daemon/clockwork.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <fstream>
#include <string>

#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"
#include "trace/recorder.hpp"

namespace limber {
namespace {

struct ClockworkTest : testing::Test {
  boost::asio::io_context io;
  TempDir dir;
  int stored = 0, resumed = 0;
  Recorder recorder{dir / "day.trace", wall_now(), "UTC", boot_now()};
  Clockwork clockwork{
      io, Policy{}, {}, std::nullopt, {.effects = [this](const auto&) { ++stored; }, .resumed = [this] { ++resumed; }}};

  ClockworkTest() {
    clockwork.begin();
    clockwork.tell(InputActive{});
    clockwork.record_into(recorder);
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

TEST_F(ClockworkTest, ASuspendThatIsSaidBeforehandIsStoredAtOnceAndIsAnAbsence_B4) {
  const int before = stored;
  clockwork.falls_asleep();
  EXPECT_GT(stored, before);
  EXPECT_TRUE(clockwork.status().absent_since);
  EXPECT_EQ(resumed, 0);
  clockwork.woke_up();
  EXPECT_EQ(resumed, 1);
  EXPECT_TRUE(clockwork.status().absent_since) << "nobody has touched anything yet (B5)";
}

TEST_F(ClockworkTest, ASuspendCountsOnceHoweverOftenItsEndIsSaid) {
  clockwork.falls_asleep();
  clockwork.woke_up();
  clockwork.woke_up();
  EXPECT_EQ(resumed, 1);
  const std::string day = recorded();
  EXPECT_NE(day.find(" suspend; resume; end;"), std::string::npos) << day;
}

TEST_F(ClockworkTest, WakingUpWithoutHavingSleptIsNothing) {
  clockwork.woke_up();
  EXPECT_EQ(resumed, 0);
}

TEST(Clockwork, ASleepThatIsSaidAndNeverComesEndsByItself) {
  boost::asio::io_context io;
  int resumed = 0;
  Clockwork clockwork(io, Policy{}, {}, std::nullopt, {.effects = [](const auto&) {}, .resumed = [&] { ++resumed; }},
                      50ms);
  clockwork.begin();
  clockwork.falls_asleep();
  EXPECT_EQ(resumed, 0);
  EXPECT_TRUE(run_until(io, [&] { return resumed == 1; }));
  clockwork.woke_up();
  EXPECT_EQ(resumed, 1);
}

TEST(Clockwork, AListenerThatThrowsStopsNeitherTheTimerNorTheCalendar) {
  boost::asio::io_context io;
  Policy policy;
  policy.of(BreakKind::rest).enabled = false;
  policy.of(BreakKind::micro).interval = 200ms;
  int calls = 0;
  std::unique_ptr<Clockwork> clockwork;
  const auto throws = [&](const std::vector<Effect>&) {
    ++calls;
    throw std::runtime_error("the follower is broken");
  };
  clockwork = std::make_unique<Clockwork>(io, policy, std::vector<RotationEntry>{}, std::nullopt,
                                          Clockwork::Listener{.effects = throws, .resumed = [] {}});
  clockwork->begin();
  clockwork->tell(InputActive{});
  clockwork->tell(QuietBegan{wall_now() + 100ms});
  EXPECT_TRUE(run_until(io, [&] { return !clockwork->status().quiet; })) << "the calendar has stopped";
  const int before = calls;
  EXPECT_TRUE(run_until(io, [&] { return calls > before; })) << "the engine has stopped";
}

}  // namespace
}  // namespace limber
