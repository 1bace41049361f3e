// The socket itself: who has it, who may keep it open, who gets a place.
#include <fcntl.h>
#include <gtest/gtest.h>

#include <set>

#include "daemon/rpc_peer.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

/// Children of a daemon that was killed may keep its socket open: the holder of the lock does not check for that.
TEST(RpcSocket, ASocketOnWhichSomebodyListensIsReplacedToo) {
  auto first = std::make_unique<Served>();
  boost::asio::io_context io;
  const RpcServer second(io, first->socket(), ::geteuid(), {});
  EXPECT_FALSE(first->server().has_its_file());
  EXPECT_TRUE(second.has_its_file());
  Peer peer(first->socket());
  io.poll();
  EXPECT_EQ(second.clients(), 1U);
}

TEST(RpcSocket, TheSocketOfAnotherStaysWhereItIs) {
  const OwnDirectory directory;
  const fs::path path = directory.path() / "control.sock";
  boost::asio::io_context io;
  auto first = std::make_unique<RpcServer>(io, path, ::geteuid(), RequestHandler{});
  const RpcServer second(io, path, ::geteuid(), {});
  first.reset();
  EXPECT_TRUE(second.has_its_file());
}

TEST(RpcSocket, ListensAgainWhereItsDirectoryWasSwept) {
  Served served;
  Peer before = served.connect();
  fs::remove_all(served.socket().parent_path());
  EXPECT_FALSE(served.server().has_its_file());
  served.server().listen();
  EXPECT_TRUE(served.server().has_its_file());
  EXPECT_TRUE(served.answers());
  before.ask(1, "status_get");
  served.settle();
  EXPECT_EQ(before.messages().size(), 1U) << "those who were there stay";
}

/// Whatever it starts would have them too.
TEST(RpcSocket, NoneOfItsDescriptorsIsInherited) {
  std::set<int> before;
  for (const auto& fd : fs::directory_iterator("/proc/self/fd")) before.insert(std::stoi(fd.path().filename()));
  Served served;
  const Peer peer = served.connect();
  ASSERT_EQ(served.server().clients(), 1U);
  int more = 0;
  for (const auto& fd : fs::directory_iterator("/proc/self/fd")) {
    const int number = std::stoi(fd.path().filename());
    if (before.contains(number)) continue;
    ++more;
    const int flags = ::fcntl(number, F_GETFD);
    EXPECT_TRUE(flags < 0 || (flags & FD_CLOEXEC) != 0) << fs::read_symlink(fd.path());
  }
  EXPECT_GE(more, 4) << "the acceptor, a spare one, both ends of a connection";
}

/// 64 programs that only hold a connection do not keep further clients out.
TEST(RpcSocket, WhoHasBeenSilentTheLongestMakesRoom) {
  Served served;
  std::vector<Peer> peers;
  for (std::size_t i = 0; i < RpcServer::max_clients; ++i) peers.emplace_back(served.connect());
  peers[0].ask(1, "events_subscribe");
  served.settle();
  served.wait(RpcServer::silence);
  for (std::size_t i = 0; i < peers.size(); ++i)
    if (i != 7) peers[i].ask(2, "status_get");
  served.settle();
  Peer newcomer = served.connect();
  newcomer.ask(1, "status_get");
  served.settle();
  EXPECT_EQ(newcomer.messages().size(), 1U);
  EXPECT_FALSE(newcomer.ended());
  EXPECT_FALSE(served.answers()) << "the others have only just spoken";
  for (std::size_t i = 0; i < peers.size(); ++i) {
    const auto come = peers[i].messages();
    EXPECT_EQ(peers[i].ended(), i == 7) << i;
    if (i == 7) {
      ASSERT_EQ(come.size(), 1U);
      EXPECT_EQ(code_of(come[0]), 3);
    }
  }
}

TEST(RpcSocket, WhoListensIsNotSentAwayForBeingSilent) {
  Served served;
  std::vector<Peer> peers;
  for (std::size_t i = 0; i < RpcServer::max_clients; ++i) {
    peers.emplace_back(served.connect());
    peers.back().ask(1, "events_subscribe");
  }
  served.settle();
  served.wait(1h);
  EXPECT_FALSE(served.answers());
  EXPECT_EQ(served.server().subscribers(), RpcServer::max_clients);
}

}  // namespace
}  // namespace limber
