#include "bus/bus.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "bus/bus_message.hpp"
#include "bus/bus_name.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

const BusMethod get_id = method_of_the_bus("GetId");
const BusMethod has_owner = method_of_the_bus("NameHasOwner");

struct BusTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::optional<std::string> error;
  int answers = 0;

  void SetUp() override { ASSERT_TRUE(connects()); }

  /// The bus has done all that it was told until now.
  void settle() { settle(bus); }
  void settle(Bus& which) {
    bool done = false;
    const auto subscription = which.call(get_id, {}, [&](BusMessage*, const BusError*) { done = true; });
    ASSERT_TRUE(run_until(io, [&] { return done; }));
  }
  Bus::Answered note() {
    return [this](BusMessage*, const BusError* failure) {
      ++answers;
      if (failure != nullptr) error = failure->name;
    };
  }
  bool answered() {
    return run_until(io, [&] { return answers > 0; });
  }
  bool connects() {
    return run_until(io, [&] { return bus.connected(); });
  }
  bool loses_connection() {
    return run_until(io, [&] { return !bus.connected(); });
  }
};

TEST_F(BusTest, CallsAMethodAndReadsItsAnswer) {
  std::optional<bool> owned;
  const auto subscription =
      bus.call(has_owner, bus_arguments(std::string("org.freedesktop.DBus")), [&](BusMessage* reply, const BusError*) {
        if (reply != nullptr) owned = std::get<0>(bus_read<bool>(*reply).value());
      });
  ASSERT_TRUE(run_until(io, [&] { return owned.has_value(); }));
  EXPECT_TRUE(*owned);
}

TEST_F(BusTest, HandsOutTheErrorOfACallThatNobodyAnswers) {
  const auto subscription = bus.call({"no.such.Name", "/", "no.such.Name", "Hello"}, {}, note());
  ASSERT_TRUE(answered());
  EXPECT_EQ(error, "org.freedesktop.DBus.Error.ServiceUnknown");
}

TEST_F(BusTest, HasAnswersOfOtherTypesReadAsNothing) {
  std::optional<bool> readable;
  const auto subscription = bus.call(get_id, {}, [&](BusMessage* reply, const BusError*) {
    if (reply != nullptr) readable = bus_read<std::uint32_t, bool>(*reply).has_value();
  });
  ASSERT_TRUE(run_until(io, [&] { return readable.has_value(); }));
  EXPECT_FALSE(*readable);
}

TEST_F(BusTest, GivesUpOnAServiceThatIsSilent) {
  const BusPeer silent(daemon.address(), "org.example.Silent");
  const auto subscription = bus.call({"org.example.Silent", "/", "org.example.Silent", "Hello"}, {}, note(), 100ms);
  ASSERT_TRUE(answered());
  EXPECT_TRUE(error);
  run_for(io, 100ms);
  EXPECT_EQ(answers, 1);
}

TEST_F(BusTest, KeepsAnAnswerFromWhoeverHasLetGoOfTheSlot) {
  { const auto subscription = bus.call(get_id, {}, note()); }
  run_for(io, 50ms);
  EXPECT_EQ(answers, 0);
}

TEST_F(BusTest, HearsTheSignalsItListensToAndNoOthers) {
  std::vector<std::string> heard;
  auto subscription = bus.listen({"", "/a", "org.example.A", "Said"}, [&](BusMessage& signal) {
    heard.push_back(std::get<0>(bus_read<std::string>(signal).value()));
  });
  settle();
  daemon.emit("/b", "org.example.A.Said", "string:elsewhere");
  daemon.emit("/a", "org.example.A.Sung", "string:otherwise");
  daemon.emit("/a", "org.example.A.Said", "string:hello");
  ASSERT_TRUE(run_until(io, [&] { return !heard.empty(); }));
  EXPECT_EQ(heard, std::vector<std::string>{"hello"});
  subscription = {};
  daemon.emit("/a", "org.example.A.Said", "string:again");
  run_for(io, 50ms);
  EXPECT_EQ(heard.size(), 1U);
}

TEST_F(BusTest, AllowsASubscriptionToBeEndedByItsOwnSignal) {
  int heard = 0;
  BusSubscription subscription = bus.listen({"", "/a", "org.example.A", "Said"}, [&](BusMessage&) {
    ++heard;
    subscription = {};
  });
  settle();
  daemon.emit("/a", "org.example.A.Said", "string:one");
  ASSERT_TRUE(run_until(io, [&] { return heard == 1; }));
  daemon.emit("/a", "org.example.A.Said", "string:two");
  run_for(io, 50ms);
  EXPECT_EQ(heard, 1);
}

TEST_F(BusTest, LetsWhatACallbackThrowsOutOfTheLoopAndGoesOn) {
  const auto subscription = bus.call(get_id, {}, [](BusMessage*, const BusError*) { throw std::logic_error("a bug"); });
  EXPECT_THROW(run_for(io, 1s), std::logic_error);
  const auto next = bus.call(get_id, {}, note());
  ASSERT_TRUE(answered());
  EXPECT_FALSE(error);
}

TEST_F(BusTest, NeverWakesWhileNothingHappens) {
  const auto subscription = bus.call(get_id, {}, note());
  ASSERT_TRUE(answered());
  run_for(io, 20ms);
  io.restart();
  EXPECT_EQ(io.run_for(200ms), 0U);
}

TEST_F(BusTest, ComesBackWithABusThatWasKilledAndHearsAgainWhatItHeardBefore) {
  std::vector<bool> changes;
  int heard = 0;
  const auto state = bus.on_change([&](bool connected) { changes.push_back(connected); });
  const auto subscription = bus.listen({"", "/a", "org.example.A", "Said"}, [&](BusMessage&) { ++heard; });
  for (const int signal : {SIGKILL, SIGTERM}) {
    daemon.stop(signal);
    ASSERT_TRUE(loses_connection());
    EXPECT_NE(bus.trouble(), "");
    daemon.start();
    ASSERT_TRUE(connects());
    EXPECT_EQ(bus.trouble(), "");
  }
  EXPECT_EQ(changes, (std::vector<bool>{false, true, false, true}));
  settle();
  daemon.emit("/a", "org.example.A.Said", "string:hello");
  EXPECT_TRUE(run_until(io, [&] { return heard == 1; }));
}

TEST_F(BusTest, AnswersTheCallsThatWereUnderWayWhenTheBusWentAndThoseWithoutABus) {
  const BusPeer silent(daemon.address(), "org.example.Silent");
  const auto subscription = bus.call({"org.example.Silent", "/", "org.example.Silent", "Hello"}, {}, note());
  run_for(io, 20ms);
  daemon.stop();
  ASSERT_TRUE(answered());
  EXPECT_TRUE(error);
  ASSERT_TRUE(loses_connection());
  answers = 0;
  const auto later = bus.call(get_id, {}, note());
  EXPECT_EQ(answers, 0) << "answered from within the call";
  ASSERT_TRUE(answered());
  EXPECT_EQ(error, "org.freedesktop.DBus.Error.Disconnected");
}

TEST_F(BusTest, NeverWakesWhileTheBusIsGoneForGood) {
  daemon.stop(SIGTERM);
  ASSERT_TRUE(loses_connection());
  run_for(io, 300ms);  // in which it may still look around
  io.restart();
  EXPECT_EQ(io.run_for(500ms), 0U);
  daemon.start();
  EXPECT_TRUE(connects());
}

TEST_F(BusTest, ConnectsToABusThatWasNotThereAtTheStart) {
  daemon.stop(SIGTERM);
  Bus late(io, daemon.address());
  EXPECT_FALSE(late.connected());
  int heard = 0;
  const auto subscription = late.listen({"", "/a", "org.example.A", "Said"}, [&](BusMessage&) { ++heard; });
  daemon.start();
  ASSERT_TRUE(run_until(io, [&] { return late.connected(); }));
  settle(late);
  daemon.emit("/a", "org.example.A.Said", "string:hello");
  EXPECT_TRUE(run_until(io, [&] { return heard == 1; }));
}

TEST_F(BusTest, OutlivedByASlotDoesNoHarm) {
  std::optional<Bus> brief(std::in_place, io, daemon.address());
  auto call = brief->call(get_id, {}, note());
  auto subscription = brief->listen({"", "/a", "", ""}, [](BusMessage&) {});
  brief.reset();
  run_for(io, 20ms);
  EXPECT_EQ(answers, 0);
}

TEST(Bus, LivesWithoutAnyAddress) {
  boost::asio::io_context io;
  Bus bus(io, std::nullopt);
  EXPECT_FALSE(bus.connected());
  EXPECT_NE(bus.trouble(), "");
  std::optional<std::string> error;
  const auto subscription = bus.call(get_id, {}, [&](BusMessage*, const BusError* failure) { error = failure->name; });
  EXPECT_TRUE(run_until(io, [&] { return error.has_value(); }));
}

TEST_F(BusTest, FollowsTheOwnerOfANameThroughAllThatHappens) {
  std::vector<bool> owned;
  const BusName name(bus, "org.example.Name", [&](const std::string& owner) { owned.push_back(!owner.empty()); });
  const auto becomes = [&](const std::vector<bool>& expected) {
    return run_until(io, [&] { return owned == expected; });
  };
  ASSERT_TRUE(becomes({false}));
  BusPeer other(daemon.address());
  other.own("org.example.Name");
  ASSERT_TRUE(becomes({false, true}));
  EXPECT_EQ(name.owner().substr(0, 1), ":");
  other.release("org.example.Name");
  ASSERT_TRUE(becomes({false, true, false}));
  other.own("org.example.Name");
  ASSERT_TRUE(becomes({false, true, false, true}));
  daemon.stop();
  ASSERT_TRUE(becomes({false, true, false, true, false}));
  daemon.start();
  EXPECT_TRUE(becomes({false, true, false, true, false, false}));
}

}  // namespace
}  // namespace limber
