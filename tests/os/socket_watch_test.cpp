#include "os/socket_watch.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <optional>

#include "os/socket_address.hpp"
#include "support/asio_run.hpp"
#include "support/few_files.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

struct SocketWatchTest : testing::Test {
  TempDir dir;
  boost::asio::io_context io;
  int came = 0;
  std::optional<SocketWatch> watch;

  void start() {
    watch.emplace(io, dir / "s", [this] { ++came; });
  }
  Fd bind() const {
    std::filesystem::remove(dir / "s");
    Fd server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = socket_address((dir / "s").native()).value();
    EXPECT_EQ(::bind(server.get(), address.get(), address.length), 0);
    return server;
  }
  Fd serve() const {
    Fd server = bind();
    ::listen(server.get(), 5);
    return server;
  }
  bool comes() {
    return run_until(io, [&] { return came > 0; });
  }
};

TEST_F(SocketWatchTest, TellsWhenSomebodyBeginsToListen) {
  start();
  const Fd server = serve();
  EXPECT_TRUE(comes());
}

TEST_F(SocketWatchTest, TellsWhenSomebodyTakesThePlaceOfAServerThatCrashed) {
  serve();  // gone at once, its socket stays
  start();
  const Fd server = serve();
  EXPECT_TRUE(comes());
}

TEST_F(SocketWatchTest, WaitsForASocketToBeListenedOn) {
  start();
  const Fd server = bind();
  run_for(io, 150ms);
  EXPECT_EQ(came, 0);
  ::listen(server.get(), 5);
  EXPECT_TRUE(comes());
}

TEST_F(SocketWatchTest, WaitsForASocketThatWasThereAlreadyToBeListenedOn) {
  const Fd server = bind();
  start();
  ::listen(server.get(), 5);
  EXPECT_TRUE(comes());
}

TEST_F(SocketWatchTest, IsSilentAboutAServerThatListensAlreadyAndOneThatGoes) {
  std::optional<Fd> server(serve());
  start();
  run_for(io, 80ms);
  server.reset();
  std::filesystem::remove(dir / "s");
  run_for(io, 150ms);
  EXPECT_EQ(came, 0);
}

TEST_F(SocketWatchTest, MayBeDestroyedByItsOwnCall) {
  bool called = false;
  watch.emplace(io, dir / "s", [&] {
    watch.reset();
    called = true;
  });
  const Fd server = serve();
  EXPECT_TRUE(run_until(io, [&] { return called; }));
}

TEST_F(SocketWatchTest, IsDoneWithoutWhereTheFilesRunOut) {
  ASSERT_NE(watch_socket(io, dir / "s", [] {}), nullptr);
  const FewFiles none(0);
  EXPECT_EQ(watch_socket(io, dir / "s", [] {}), nullptr);
}

TEST(SocketState, TellsListenersFromThoseWhoAreGoneAndNoSocketAtAll) {
  EXPECT_EQ(probe_socket("/no/such/socket"), SocketState::absent);
  EXPECT_EQ(probe_socket("/" + std::string(200, 'x')), SocketState::absent);
}

}  // namespace
}  // namespace limber
