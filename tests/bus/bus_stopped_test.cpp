// A bus that is there and does not answer: stopped, or no bus at all.
#include <gtest/gtest.h>

#include <boost/asio/local/stream_protocol.hpp>
#include <chrono>
#include <filesystem>
#include <optional>

#include "bus/bus.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct StoppedBusTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
};

/// How long `work` takes; nothing here may wait for a bus that is stopped.
std::chrono::milliseconds time_of(const std::function<void()>& work) {
  const auto before = std::chrono::steady_clock::now();
  work();
  return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() - before);
}

TEST_F(StoppedBusTest, WaitsForNoBusThatIsStoppedAtTheStart) {
  daemon.freeze();
  std::optional<Bus> late;
  std::vector<bool> changes;
  int heard = 0;
  bool answered = false;
  BusSubscription state, subscription, call;
  EXPECT_LT(time_of([&] {
              late.emplace(io, daemon.address());
              state = late->on_change([&](bool connected) { changes.push_back(connected); });
              subscription = late->listen({"", "/a", "org.example.A", "Said"}, [&](BusMessage&) { ++heard; });
              call = late->call(method_of_the_bus("GetId"), {},
                                [&](BusMessage* reply, const BusError*) { answered = reply != nullptr; });
            }),
            50ms);
  EXPECT_FALSE(late->connected());
  EXPECT_EQ(late->trouble(), "") << "it may answer in a moment";
  ASSERT_TRUE(run_until(io, [&] { return !changes.empty(); }));
  EXPECT_EQ(late->trouble(), "the bus at " + daemon.address() + " does not answer");
  daemon.thaw();
  ASSERT_TRUE(run_until(io, [&] { return late->connected() && answered; }));
  EXPECT_EQ(late->trouble(), "");
  EXPECT_EQ(changes, (std::vector<bool>{false, true}));
  daemon.emit("/a", "org.example.A.Said", "string:hello");
  EXPECT_TRUE(run_until(io, [&] { return heard == 1; }));
}

TEST_F(StoppedBusTest, WaitsForNoBusThatIsStoppedLater) {
  ASSERT_TRUE(run_until(io, [&] { return bus.connected(); }));
  daemon.freeze();
  int heard = 0;
  std::vector<BusSubscription> slots;
  EXPECT_LT(time_of([&] {
              for (const char* path : {"/a", "/b", "/c"})
                slots.push_back(bus.listen({"", path, "org.example.A", "Said"}, [&](BusMessage&) { ++heard; }));
              slots.erase(slots.begin() + 1);
              run_for(io, 20ms);
            }),
            100ms);
  daemon.thaw();
  for (const char* path : {"/a", "/b", "/c"}) daemon.emit(path, "org.example.A.Said", "string:hello");
  ASSERT_TRUE(run_until(io, [&] { return heard == 2; }));
  run_for(io, 50ms);
  EXPECT_EQ(heard, 2);
}

TEST_F(StoppedBusTest, EndsAtOnceWhileTheBusIsStopped) {
  std::optional<Bus> brief(std::in_place, io, daemon.address());
  auto subscription = brief->listen({"", "/a", "", ""}, [](BusMessage&) {});
  ASSERT_TRUE(run_until(io, [&] { return brief->connected(); }));
  daemon.freeze();
  brief->tell(method_of_the_bus("GetId"), {});
  EXPECT_LT(time_of([&] { brief.reset(); }), 50ms);
  daemon.thaw();
}

/// Somebody who listens at the place of the bus and never says a word, and the bus that takes the place over.
TEST_F(StoppedBusTest, GoesOnWithTheBusThatComesToThePlaceOfSomebodyWhoIsSilent) {
  ASSERT_TRUE(run_until(io, [&] { return bus.connected(); }));
  daemon.stop();
  ASSERT_TRUE(run_until(io, [&] { return !bus.connected(); }));
  const std::string place = daemon.address().substr(std::string("unix:path=").size());
  std::filesystem::remove(place);
  boost::asio::local::stream_protocol::acceptor impostor(io, place);
  std::vector<bool> changes;
  Bus late(io, daemon.address());
  const auto state = late.on_change([&](bool connected) { changes.push_back(connected); });
  ASSERT_TRUE(run_until(io, [&] { return changes == std::vector<bool>{false}; }));
  EXPECT_NE(late.trouble(), "");
  run_for(io, 50ms);
  io.restart();
  EXPECT_EQ(io.run_for(300ms), 0U) << "nothing is tried while nothing happens";
  std::filesystem::remove(place);
  daemon.start();
  ASSERT_TRUE(run_until(io, [&] { return late.connected(); }));
  EXPECT_EQ(changes, (std::vector<bool>{false, true}));
}

}  // namespace
}  // namespace limber
