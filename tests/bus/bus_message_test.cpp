#include "bus/bus_message.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <optional>

#include "bus/bus_object.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

/// An object that answers as the test sets it, and a client that calls it over a real bus.
struct BusMessageTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus theirs{io, daemon.address()};
  Bus bus{io, daemon.address()};
  std::string error;

  /// What comes back of what is sent. None: it was not read as that.
  template <typename Received, typename Sent>
  std::optional<Received> sent(const Sent& value) {
    const BusObject object(
        theirs, "/echo",
        {.name = "org.example.Echo",
         .methods = {{"Say", "", BusType<Sent>::signature(), [&](auto&, auto& reply) { reply << value; }}},
         .properties = {},
         .signals = {}});
    own_name(theirs, "org.example.Echo");
    bool connected = run_until(io, [&] { return theirs.connected() && bus.connected(); });
    std::optional<Received> received;
    bool answered = false;
    while (connected && !answered) {
      const auto subscription = bus.call({"org.example.Echo", "/echo", "org.example.Echo", "Say"}, {},
                                         [&](BusMessage* reply, const BusError*) {
                                           answered = true;
                                           received = bus_value<Received>(reply);
                                         });
      connected = run_until(io, [&] { return answered; });
    }
    return received;
  }
  template <typename Value>
  void comes_back(const Value& value) {
    EXPECT_EQ(sent<Value>(value), value);
  }
};

TEST_F(BusMessageTest, CarriesEveryKindOfValue) {
  comes_back(true);
  comes_back(std::uint8_t{200});
  comes_back(std::int32_t{-3});
  comes_back(std::uint32_t{4'000'000'000});
  comes_back(std::uint64_t{5'000'000'000});
  comes_back(std::string("Übung"));
  comes_back(BusPath("/a/b"));
  comes_back(std::vector<std::uint8_t>{1, 2, 255});
  comes_back(std::vector<std::uint8_t>{});
  comes_back(std::vector<std::string>{"one", "", "three"});
  comes_back(std::map<std::string, std::int32_t>{{"a", 1}, {"b", 2}});
  comes_back(std::tuple<std::string, std::vector<std::tuple<std::int32_t, bool>>>{"x", {{1, true}, {2, false}}});
}

TEST_F(BusMessageTest, CarriesValuesWhoseTypeOnlyTheyKnow) {
  using Inner = std::tuple<std::int32_t, std::vector<BusVariant>>;
  const Inner inner{7, {BusVariant(std::string("text")), BusVariant(std::uint8_t{2})}};
  const auto received = sent<BusVariant>(BusVariant(inner));
  ASSERT_TRUE(received);
  EXPECT_TRUE(received->holds<Inner>());
  EXPECT_FALSE(received->holds<std::string>());
  for (int twice = 0; twice < 2; ++twice) {
    const auto [number, values] = received->get<Inner>();
    EXPECT_EQ(number, 7);
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].get<std::string>(), "text");
    EXPECT_EQ(values[1].get<std::uint8_t>(), 2);
  }
  EXPECT_THROW(received->get<std::string>(), BusFailure);
  const auto once_more = sent<BusVariant>(*received);
  ASSERT_TRUE(once_more);
  EXPECT_EQ(std::get<0>(once_more->get<Inner>()), 7) << "handed on as it came";
}

TEST_F(BusMessageTest, ReadsNothingOutOfOtherTypes) {
  EXPECT_FALSE(sent<std::uint32_t>(std::string("four")));
  EXPECT_FALSE(sent<std::vector<std::string>>(std::vector<std::uint8_t>{1}));
  EXPECT_FALSE(sent<BusVariant>(true));
  EXPECT_FALSE((sent<std::tuple<std::string, bool>>(std::tuple<std::string, std::string>{"a", "b"})));
}

/// A descriptor from another program is owned by the reader, and not inherited by programs that the reader starts.
TEST_F(BusMessageTest, KeepsADescriptorThatComes) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const Fd reading(ends[0]);
  Fd writing(ends[1]);
  const BusObject object(theirs, "/pipe",
                         {.name = "org.example.Pipe",
                          .methods = {{"Get", "", "h", [&](auto&, auto& reply) { reply.write_basic('h', &ends[1]); }}},
                          .properties = {},
                          .signals = {}});
  own_name(theirs, "org.example.Pipe");
  Fd got;
  ASSERT_TRUE(run_until(io, [&] { return theirs.connected() && bus.connected(); }));
  bool answered = false;
  const auto subscription =
      bus.call({"org.example.Pipe", "/pipe", "org.example.Pipe", "Get"}, {}, [&](BusMessage* reply, const BusError*) {
        answered = true;
        if (auto read = bus_value<Fd>(reply)) got = *std::move(read);
      });
  ASSERT_TRUE(run_until(io, [&] { return answered; }));
  ASSERT_TRUE(got);
  EXPECT_NE(::fcntl(got.get(), F_GETFD) & FD_CLOEXEC, 0);
  writing = Fd();
  EXPECT_EQ(::write(got.get(), "x", 1), 1);
}

}  // namespace
}  // namespace limber
