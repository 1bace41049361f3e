#include "bus/bus_property.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <optional>

#include "bus/bus_message.hpp"
#include "support/asio_run.hpp"
#include "support/mock_service.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

const std::string lamp = "org.example.Lamp";

struct BusPropertyTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::vector<std::string> known;
  std::optional<BusProperty> fact;

  void ask() {
    fact.emplace(bus, BusProperty::Question{{lamp, "/lamp", lamp, "IsOn"}, {}, {{lamp, "/lamp", lamp, "Switched"}}},
                 [this](BusMessage* answer, const BusError* error) {
                   if (answer != nullptr)
                     known.emplace_back(std::get<0>(bus_read<bool>(*answer).value()) ? "on" : "off");
                   else
                     known.push_back(error != nullptr ? "error" : "absent");
                 });
    EXPECT_TRUE(known.empty());
  }
  bool says(const std::string& what) {
    return run_until(io, [&] { return !known.empty() && known.back() == what; });
  }
};

TEST_F(BusPropertyTest, IsAskedWhenTheProgramComesAndWhenItSaysThatSomethingHasChanged) {
  ask();
  ASSERT_TRUE(says("absent"));
  std::optional<MockService> service(std::in_place, daemon, lamp, "/lamp", lamp);
  ASSERT_TRUE(says("error")) << "it does not understand the question yet";
  service->answer(lamp, "IsOn", "", "b", "True");
  service->say(lamp, "Switched", "", "");
  ASSERT_TRUE(says("on"));
  service->answer(lamp, "IsOn", "", "b", "False");
  service->say(lamp, "Switched", "", "");
  ASSERT_TRUE(says("off"));
  service.reset();
  EXPECT_TRUE(says("absent"));
}

TEST_F(BusPropertyTest, ComesBackWithTheBus) {
  daemon.stop(SIGTERM);
  ASSERT_TRUE(run_until(io, [&] { return !bus.connected(); }));
  ask();
  daemon.start();
  EXPECT_TRUE(says("absent"));
}

TEST_F(BusPropertyTest, NeverStartsTheProgram) {
  daemon.make_activatable(lamp, "/bin/false");
  ask();
  EXPECT_TRUE(says("absent"));
}

}  // namespace
}  // namespace limber
