#include "presence/session.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <optional>
#include <vector>

#include "bus/bus_object.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/mock_service.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using namespace std::chrono_literals;

struct SessionTest : testing::Test {
  PrivateBus system_daemon, session_daemon;
  boost::asio::io_context io;
  Bus system_bus{io, system_daemon.address()};
  Bus session_bus{io, session_daemon.address()};
  std::vector<bool> locks;
  int slept = 0, woke = 0, ended = 0;
  std::function<void()> while_sleeping = [] {};
  std::optional<Session> session;

  void open() {
    session.emplace(
        io, system_bus, session_bus, [this](bool locked) { locks.push_back(locked); },
        SleepEvents{.sleeping =
                        [this] {
                          ++slept;
                          while_sleeping();
                        },
                    .awake = [this] { ++woke; },
                    .ending = [this] { ++ended; }});
    EXPECT_TRUE(locks.empty()) << "told from within the constructor";
  }
  bool is(bool locked) {
    return run_until(io, [&] { return !locks.empty() && locks.back() == locked; });
  }
  bool holds(const MockLogind& logind, bool lock) {
    return run_until(io, [&] { return listed(logind) == lock; });
  }
  /// Whether a delay lock is held in logind.
  bool listed(const MockLogind&) const {
    ChildProcess asking({"gdbus", "call", "--session", "--dest", "org.freedesktop.login1", "--object-path",
                         "/org/freedesktop/login1", "--method", "org.freedesktop.login1.Manager.ListInhibitors"},
                        system_daemon.variables(), 1);
    return asking.read_line().find("'sleep:shutdown', 'Limber'") != std::string::npos;
  }
};

struct LogindTest : SessionTest {
  MockLogind logind{system_daemon};
  LogindTest() {
    logind.add_session("c1");
    logind.own_session("c1");
  }
};

TEST_F(LogindTest, ALockIsWhatTheSessionSaysOfItself) {
  open();
  ASSERT_TRUE(is(false));
  logind.hint("c1", true);
  ASSERT_TRUE(is(true));
  session->input_resumed();  // typing the password
  run_for(io, 50ms);
  EXPECT_TRUE(locks.back());
  logind.hint("c1", false);
  EXPECT_TRUE(is(false));
  EXPECT_EQ(locks, (std::vector<bool>{false, true, false}));
  EXPECT_EQ(session->lock_source(), "logind");
}

TEST_F(LogindTest, ALockThatWasThereBeforeIsTheFirstThingTold) {
  logind.hint("c1", true);
  open();
  ASSERT_TRUE(is(true));
  EXPECT_EQ(locks, std::vector<bool>{true});
}

TEST_F(LogindTest, AWishToLockIsBelievedUntilTheWishToUnlock) {
  open();
  ASSERT_TRUE(is(false));
  logind.say("c1", "Lock");
  ASSERT_TRUE(is(true));
  logind.say("c1", "Unlock");
  EXPECT_TRUE(is(false));
}

TEST_F(LogindTest, AWishToLockThatNobodyConfirmsEndsWhenTheHandsMove) {
  open();
  ASSERT_TRUE(is(false));
  logind.say("c1", "Lock");
  ASSERT_TRUE(is(true));
  session->input_resumed();
  EXPECT_TRUE(is(false));
}

TEST_F(LogindTest, AWishAndAHintOfTheSameLockAreOne) {
  open();
  ASSERT_TRUE(is(false));
  logind.say("c1", "Lock");
  logind.hint("c1", true);
  ASSERT_TRUE(is(true));
  logind.hint("c1", false);
  ASSERT_TRUE(is(false));
  EXPECT_EQ(locks, (std::vector<bool>{false, true, false}));
}

TEST_F(LogindTest, LocksOfOtherSessionsAreNone) {
  logind.add_session("c2");
  open();
  ASSERT_TRUE(is(false));
  logind.say("c2", "Lock");
  logind.hint("c2", true);
  run_for(io, 300ms);
  EXPECT_EQ(locks, std::vector<bool>{false});
}

TEST_F(LogindTest, AScreenSaverThatIsOnIsALockTooAsNotEveryLockerTellsLogind) {
  const auto saver =
      MockService::of_template(session_daemon, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "gnome_screensaver");
  open();
  ASSERT_TRUE(is(false));
  saver.call("org.gnome.ScreenSaver.SetActive", {"true"});
  ASSERT_TRUE(is(true));
  EXPECT_EQ(session->lock_source(), "logind and the screen saver");
  session->input_resumed();  // typing the password
  logind.hint("c1", true);
  run_for(io, 200ms);  // the two come over buses of their own, in whatever order
  saver.call("org.gnome.ScreenSaver.SetActive", {"false"});
  run_for(io, 300ms);
  EXPECT_EQ(locks, (std::vector<bool>{false, true})) << "one of the two still says so";
  logind.hint("c1", false);
  EXPECT_TRUE(is(false));
}

TEST_F(LogindTest, IsCertainOfLocksOnceTheLockerHasSetTheHint) {
  open();
  ASSERT_TRUE(is(false));
  EXPECT_FALSE(session->lock_is_certain());
  logind.hint("c1", true);
  ASSERT_TRUE(is(true));
  EXPECT_TRUE(session->lock_is_certain());
}

TEST_F(LogindTest, NothingIsDoneWhileNobodyChangesAnything) {
  open();
  ASSERT_TRUE(is(false));
  ASSERT_TRUE(holds(logind, true));
  run_for(io, 50ms);
  io.restart();
  EXPECT_EQ(io.run_for(300ms), 0U);
}

TEST_F(LogindTest, TheMachineSleepsOnlyOnceItWasHeardAndIsHeldAgainAfterwards) {
  open();
  ASSERT_TRUE(is(false));
  ASSERT_TRUE(holds(logind, true));
  std::optional<bool> held_meanwhile;
  while_sleeping = [&] { held_meanwhile = listed(logind); };
  logind.prepare("Sleep", true);
  ASSERT_TRUE(run_until(io, [&] { return slept == 1; }));
  EXPECT_EQ(held_meanwhile, true);
  EXPECT_TRUE(holds(logind, false));
  EXPECT_EQ(woke, 0);
  logind.prepare("Sleep", false);
  ASSERT_TRUE(run_until(io, [&] { return woke == 1; }));
  EXPECT_TRUE(holds(logind, true));
  EXPECT_TRUE(run_until(io, [&] { return session->sleep_source() == "logind"; }));
}

TEST_F(LogindTest, AShutdownWaitsToo) {
  open();
  ASSERT_TRUE(holds(logind, true));
  logind.prepare("Shutdown", true);
  ASSERT_TRUE(run_until(io, [&] { return ended == 1; }));
  EXPECT_TRUE(holds(logind, false));
  logind.prepare("Shutdown", false);
  EXPECT_TRUE(holds(logind, true));
}

TEST_F(LogindTest, AMachineWhoseLogindIsLostWhileItSleepsIsAwake) {
  open();
  ASSERT_TRUE(holds(logind, true));
  logind.prepare("Sleep", true);
  ASSERT_TRUE(run_until(io, [&] { return slept == 1; }));
  logind.service().end();
  EXPECT_TRUE(run_until(io, [&] { return woke == 1; }));
}

/// Storing what is remembered takes some milliseconds each time.
TEST_F(SessionTest, HearsAFewOfAThousandSleepsAndHowTheyEnd) {
  const char* login1 = "org.freedesktop.login1";
  Bus theirs(io, system_daemon.address());
  BusObject object(theirs, "/org/freedesktop/login1",
                   {.name = "org.freedesktop.login1.Manager",
                    .methods = {},
                    .properties = {},
                    .signals = {{"PrepareForSleep", "b"}, {"PrepareForShutdown", "b"}}});
  own_name(theirs, login1);
  open();
  ASSERT_TRUE(run_until(io, [&] { return theirs.connected() && system_bus.connected(); }));
  for (int i = 0; i < 1000; ++i) {
    object.emit("PrepareForShutdown", bus_arguments(true));
    object.emit("PrepareForSleep", bus_arguments(true));
    object.emit("PrepareForSleep", bus_arguments(i == 999));
  }
  // Two are heard at once; the last, when the time for which they are counted is over.
  ASSERT_TRUE(run_until(io, [&] { return slept >= 3 && slept == woke + 1; }));
  run_for(io, 100ms);
  EXPECT_EQ(slept, woke + 1) << "the last that was said is that it sleeps";
  EXPECT_LT(slept + ended, 10);
}

TEST_F(LogindTest, AMachineWhoseWakingNobodyTellsIsAwakeWhenTheHandsMove) {
  LogindSleep sleep(io, system_bus, {.sleeping = [this] { ++slept; }, .awake = [this] { ++woke; }, .ending = [] {}},
                    200ms);
  ASSERT_TRUE(holds(logind, true));
  logind.prepare("Sleep", true);
  ASSERT_TRUE(run_until(io, [&] { return slept == 1; }));
  sleep.input_resumed();
  EXPECT_EQ(woke, 0) << "it is about to sleep";
  run_for(io, 250ms);
  sleep.input_resumed();
  EXPECT_EQ(woke, 1);
  EXPECT_TRUE(holds(logind, true)) << "and would wait again";
  logind.prepare("Sleep", false);
  run_for(io, 50ms);
  EXPECT_EQ(woke, 1);
}

TEST_F(SessionTest, IsFoundByItsIdOrElseAsTheOneWithThePersonsScreen) {
  const MockLogind logind(system_daemon);
  logind.add_session("c1");
  logind.add_session("c2");
  const MockService& service = logind.service();
  service.call("org.freedesktop.DBus.Properties.Set",
               {"org.freedesktop.login1.User", "Display", "<('c2', objectpath '" + MockLogind::path_of("c2") + "')>"},
               "/org/freedesktop/login1/user/" + std::to_string(::getuid()));
  for (const auto& [id, expected] : {std::pair{std::optional<std::string>("c1"), "c1"}, {std::nullopt, "c2"}}) {
    bool known = false;
    const LogindLock lock(
        system_bus, [&](std::optional<bool> locked) { known = locked.has_value(); },
        [id = id](const char* name) { return std::string(name) == "XDG_SESSION_ID" ? id : std::nullopt; });
    ASSERT_TRUE(run_until(io, [&] { return known; }));
    EXPECT_EQ(lock.session(), MockLogind::path_of(expected));
  }
}

TEST_F(SessionTest, IsLockedWhileTheScreenSaverIsOnWhereThereIsNoLogind) {
  const auto saver =
      MockService::of_template(session_daemon, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "gnome_screensaver");
  saver.call("org.gnome.ScreenSaver.SetActive", {"true"});
  open();
  ASSERT_TRUE(is(true));
  EXPECT_EQ(locks, std::vector<bool>{true}) << "it was on before";
  saver.call("org.gnome.ScreenSaver.SetActive", {"false"});
  ASSERT_TRUE(is(false));
  EXPECT_EQ(session->lock_source(), "the screen saver");
  EXPECT_EQ(session->sleep_source(), "the clocks, afterwards");
}

TEST_F(SessionTest, IsNotLockedWhereNobodyKnows) {
  system_daemon.stop(SIGTERM);
  session_daemon.stop(SIGTERM);
  ASSERT_TRUE(run_until(io, [&] { return !system_bus.connected() && !session_bus.connected(); }));
  open();
  EXPECT_TRUE(is(false));
}

}  // namespace
}  // namespace limber
