#include "display/wayland_connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <wayland-client-protocol.h>

#include "core/time.hpp"
#include "os/fd.hpp"
#include "os/socket_address.hpp"
#include "support/asio_run.hpp"
#include "support/compositors.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

struct WaylandConnectionTest : testing::Test {
  PrivateBus bus;
  std::unique_ptr<Kwin> kwin;
  boost::asio::io_context io;
  int ready = 0;
  std::string lost;

  void SetUp() override {
    if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
    kwin = std::make_unique<Kwin>(CompositorPlace{.bus = bus.variables()});
  }
  WaylandConnection::Events events() {
    return {.ready = [this] { ++ready; }, .lost = [this](const std::string& reason) { lost = reason; }, .more = {}};
  }
};

TEST_F(WaylandConnectionTest, TellsOnceThatTheCompositorHasAnsweredAndWhatItOffers) {
  WaylandConnection connection(io, kwin->socket(), events());
  EXPECT_FALSE(connection.ready());
  ASSERT_TRUE(run_until(io, [&] { return ready > 0; }));
  ASSERT_TRUE(connection.find("wl_seat"));
  EXPECT_FALSE(connection.find("nothing_of_the_sort"));
  run_for(io, 50ms);
  EXPECT_EQ(ready, 1);
}

TEST_F(WaylandConnectionTest, TellsItAlsoWhereSomebodyHasWaitedForIt) {
  WaylandConnection connection(io, kwin->socket(), events());
  wl_display_roundtrip(connection.display());
  EXPECT_TRUE(connection.ready());
  EXPECT_TRUE(connection.find("wl_seat"));
  EXPECT_EQ(ready, 0);
  EXPECT_TRUE(run_until(io, [&] { return ready == 1; }));
}

TEST_F(WaylandConnectionTest, BindsInTheVersionThatBothSidesKnow) {
  WaylandConnection connection(io, kwin->socket(), events());
  ASSERT_TRUE(run_until(io, [&] { return ready == 1; }));
  auto* seat = connection.bind<wl_seat>(wl_seat_interface);
  ASSERT_NE(seat, nullptr);
  EXPECT_LE(wl_seat_get_version(seat), connection.find("wl_seat")->version);
  wl_seat_destroy(seat);
}

TEST_F(WaylandConnectionTest, TellsThatTheCompositorHasGone) {
  const WaylandConnection connection(io, kwin->socket(), events());
  ASSERT_TRUE(run_until(io, [&] { return ready == 1; }));
  kwin->stop(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return !lost.empty(); }));
  EXPECT_EQ(lost, "the compositor at wayland-0 has gone");
}

TEST_F(WaylandConnectionTest, MayBeDestroyedByTheNewsOfItsLoss) {
  std::unique_ptr<WaylandConnection> connection;
  connection = std::make_unique<WaylandConnection>(
      io, kwin->socket(),
      WaylandConnection::Events{.ready = {}, .lost = [&](const std::string&) { connection.reset(); }, .more = {}});
  kwin->stop(SIGKILL);
  EXPECT_TRUE(run_until(io, [&] { return !connection; }));
}

TEST_F(WaylandConnectionTest, SaysWhyItWasTurnedAway) {
  WaylandConnection connection(io, kwin->socket(), events());
  ASSERT_TRUE(run_until(io, [&] { return ready == 1; }));
  auto* registry = wl_display_get_registry(connection.display());
  auto* nothing = static_cast<wl_proxy*>(wl_registry_bind(registry, 4711, &wl_seat_interface, 1));
  connection.flush();
  ASSERT_TRUE(run_until(io, [&] { return !lost.empty(); }));
  EXPECT_THAT(lost, HasSubstr("has turned us away"));
  wl_proxy_destroy(nothing);
  wl_registry_destroy(registry);
}

TEST_F(WaylandConnectionTest, HandsOnWhatAListenerThrows) {
  WaylandConnection connection(io, kwin->socket(), events());
  ASSERT_TRUE(run_until(io, [&] { return ready == 1; }));
  constexpr wl_callback_listener thrower{.done = [](void* data, wl_callback*, std::uint32_t) {
    static_cast<WaylandConnection*>(data)->guarded([] { throw std::runtime_error("thrown"); });
  }};
  auto* answer = wl_display_sync(connection.display());
  wl_callback_add_listener(answer, &thrower, &connection);
  connection.flush();
  EXPECT_THROW(run_until(io, [] { return false; }), std::runtime_error);
  EXPECT_EQ(lost, "");
  wl_callback_destroy(answer);
}

TEST_F(WaylandConnectionTest, HoldsNothingUpForACompositorThatHangs) {
  kwin->send(SIGSTOP);
  const WaylandConnection connection(io, kwin->socket(), events());
  run_for(io, 100ms);
  EXPECT_EQ(ready, 0);
  kwin->send(SIGCONT);
  EXPECT_TRUE(run_until(io, [&] { return ready == 1; }));
}

/// A compositor that a test leads word by word. It knows by heart what is asked of it first: its registry, which is
/// object 2 then, and whether that is all, object 3.
class LedCompositor {
 public:
  explicit LedCompositor(const std::filesystem::path& socket)
      : listening_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const auto address = socket_address(socket.native()).value();
    ::bind(listening_.get(), address.get(), address.length);
    ::listen(listening_.get(), 1);
  }
  void let_in() { client_ = Fd(::accept(listening_.get(), nullptr, nullptr)); }
  void offer(const std::string& interface) {
    const auto length = static_cast<std::uint32_t>(interface.size() + 1);
    std::vector<std::uint32_t> words{++last_name_, length};
    words.resize(2 + (length + 3) / 4);
    interface.copy(reinterpret_cast<char*>(&words[2]), interface.size());
    words.push_back(1);  // its version
    say(2, words);
  }
  void that_is_all() { say(3, {0}); }

 private:
  void say(std::uint32_t object, const std::vector<std::uint32_t>& words) {
    const auto size = static_cast<std::uint32_t>(4 * (2 + words.size()));
    std::vector<std::uint32_t> message{object, size << 16U};  // event 0
    message.insert(message.end(), words.begin(), words.end());
    ASSERT_EQ(::send(client_.get(), message.data(), size, MSG_NOSIGNAL), static_cast<ssize_t>(size));
  }

  Fd listening_, client_;
  std::uint32_t last_name_ = 0;
};

TEST(WaylandConnection, TellsWhenSomethingIsOfferedLaterThatIsNew) {
  const TempDir dir;
  boost::asio::io_context io;
  LedCompositor compositor(dir / "wayland-0");
  int ready = 0, more = 0;
  const WaylandConnection connection(io, dir / "wayland-0",
                                     {.ready = [&] { ++ready; }, .lost = {}, .more = [&] { ++more; }});
  compositor.let_in();
  compositor.offer("wl_seat");
  compositor.that_is_all();
  ASSERT_TRUE(run_until(io, [&] { return ready == 1; }));
  run_for(io, 50ms);
  EXPECT_EQ(more, 0);
  compositor.offer("zwlr_foreign_toplevel_manager_v1");
  ASSERT_TRUE(run_until(io, [&] { return more == 1; }));
  EXPECT_NE(connection.find("zwlr_foreign_toplevel_manager_v1"), nullptr);
  compositor.offer("wl_seat");
  run_for(io, 50ms);
  EXPECT_EQ(more, 1) << "there was one of them before";
  EXPECT_EQ(ready, 1);
}

TEST(WaylandConnection, RefusesASocketOnWhichNobodyListens) {
  const TempDir dir;
  boost::asio::io_context io;
  EXPECT_THROW(WaylandConnection(io, dir / "wayland-0", {}), Unavailable);
}

}  // namespace
}  // namespace limber
