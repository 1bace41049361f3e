#include "daemon/rpc_server.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

#include "daemon/rpc_peer.hpp"
#include "rpc/message.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr uid_t somebody_else = 65534;

mode_t mode_of(const fs::path& path) {
  struct stat found {};
  return ::lstat(path.c_str(), &found) == 0 ? found.st_mode & 07777 : 0;
}

TEST(RpcServer, TheSocketAndItsDirectoryAreForTheOwnerOnly) {
  const Served served;
  EXPECT_EQ(mode_of(served.socket()), 0600);
  EXPECT_EQ(mode_of(served.socket().parent_path()), 0700);
}

TEST(RpcServer, ADirectoryThatWasOpenToOthersIsMadePrivate) {
  const OwnDirectory directory;
  fs::create_directory(directory.path() / "limber");
  fs::permissions(directory.path() / "limber", fs::perms{0755});
  boost::asio::io_context io;
  const RpcServer server(io, directory.path() / "limber/control.sock", ::geteuid(), {});
  EXPECT_EQ(mode_of(directory.path() / "limber"), 0700);
}

TEST(RpcServer, ADirectoryThatIsALinkIsRefused) {
  const OwnDirectory directory;
  fs::create_directory(directory.path() / "elsewhere");
  fs::create_directory_symlink("elsewhere", directory.path() / "limber");
  boost::asio::io_context io;
  EXPECT_THROW(RpcServer(io, directory.path() / "limber/control.sock", ::geteuid(), {}), std::runtime_error);
}

TEST(RpcServer, ASocketLeftBehindIsReplaced) {
  const OwnDirectory directory;
  const fs::path path = directory.path() / "control.sock";
  {
    boost::asio::io_context io;
    const boost::asio::local::stream_protocol::acceptor left(io, path.string());
  }
  ASSERT_TRUE(fs::exists(path));
  boost::asio::io_context io;
  const RpcServer server(io, path, ::geteuid(), {});
  EXPECT_NO_THROW(Peer{path});
}

TEST(RpcServer, AFileThatIsNoSocketIsLeftAlone) {
  const OwnDirectory directory;
  const fs::path path = directory.path() / "control.sock";
  std::ofstream(path) << "mine";
  boost::asio::io_context io;
  EXPECT_THROW(RpcServer(io, path, ::geteuid(), {}), std::runtime_error);
  EXPECT_EQ(fs::file_size(path), 4U);
}

TEST(RpcServer, APathTooLongForASocketIsAnErrorThatNamesIt) {
  const OwnDirectory directory;
  const fs::path path = directory.path() / std::string(200, 'x') / "control.sock";
  boost::asio::io_context io;
  try {
    const RpcServer server(io, path, ::geteuid(), {});
    FAIL() << "was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find(path.string()), std::string::npos) << error.what();
  }
}

TEST(RpcServer, TheSocketGoesWithTheServerAndClientsHearIt) {
  const OwnDirectory directory;
  const fs::path path = directory.path() / "control.sock";
  boost::asio::io_context io;
  auto server = std::make_unique<RpcServer>(io, path, ::geteuid(), RequestHandler{});
  Peer peer(path);
  io.poll();
  server.reset();
  io.poll();  // operations under way find no server any more
  EXPECT_FALSE(fs::exists(path));
  peer.take();
  EXPECT_TRUE(peer.ended());
}

TEST(RpcServer, NothingWakesItWhileNobodyAsks) {
  Served served;
  const Peer idle = served.connect();
  served.settle();
  EXPECT_EQ(served.settle(), 0U);
}

TEST(RpcServer, AProcessOfAnotherUserIsRefused) {
  Served served(::geteuid() + 1);
  Peer peer = served.connect();
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), 1);
  EXPECT_EQ(come[0]["error"]["data"]["reason"], "other_user");
  EXPECT_TRUE(peer.ended());
  EXPECT_EQ(served.server().clients(), 0U);
}

/// Connects as another user, which takes root.
std::unique_ptr<Peer> connect_as_somebody_else(const fs::path& socket) {
  const uid_t own = ::geteuid();
  if (::seteuid(somebody_else) != 0) throw std::system_error(errno, std::generic_category(), "seteuid");
  std::unique_ptr<Peer> peer;
  try {
    peer = std::make_unique<Peer>(socket);
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code().value(), EACCES);
  }
  EXPECT_EQ(::seteuid(own), 0);
  return peer;
}

TEST(RpcServer, AnotherUserIsKeptOutByTheModesAndByTheKernelsWord) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can be somebody else";
  Served served;
  fs::permissions(served.socket().parent_path().parent_path(), fs::perms{0711});
  EXPECT_EQ(connect_as_somebody_else(served.socket()), nullptr);

  fs::permissions(served.socket().parent_path(), fs::perms{0711});
  fs::permissions(served.socket(), fs::perms{0666});
  const auto intruder = connect_as_somebody_else(served.socket());
  ASSERT_NE(intruder, nullptr);
  intruder->ask(1, "status_get");
  served.settle();
  const auto come = intruder->messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), 1);
  EXPECT_TRUE(intruder->ended());
  EXPECT_TRUE(served.answers());
}

TEST(RpcServer, OfTwoHundredClientsAtOnceSixtyFourAreLetIn) {
  Served served;
  std::vector<Peer> peers;
  for (int i = 0; i < 200; ++i) peers.emplace_back(served.socket());
  for (const Peer& peer : peers) peer.ask(1, "status_get");
  served.settle();
  int answered = 0;
  int refused = 0;
  for (Peer& peer : peers) {
    const auto come = peer.messages();
    ASSERT_EQ(come.size(), 1U);
    answered += come[0].contains("result") && !peer.ended() ? 1 : 0;
    refused += come[0].contains("error") && code_of(come[0]) == 3 && peer.ended() ? 1 : 0;
  }
  EXPECT_EQ(answered, 64);
  EXPECT_EQ(refused, 136);
  peers.clear();
  served.settle();
  EXPECT_EQ(served.server().clients(), 0U);
  EXPECT_TRUE(served.answers());
}

TEST(RpcServer, AClientForWhomThereIsNoDescriptorIsTurnedAway) {
  Served served;
  // The sanitizer looks at each type once, and needs a descriptor for that.
  ASSERT_TRUE(served.answers());
  ASSERT_FALSE(error_json(1, RpcError(ErrorCode::too_many_clients, "full")).empty());
  spdlog::warn("a client is refused: {}", std::string("no descriptors are left"));
  Peer peer(served.socket());
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const int lowest_free = ::dup(0);
  ::close(lowest_free);
  const rlimit none_left{static_cast<rlim_t>(lowest_free), before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none_left), 0);
  served.settle();
  EXPECT_EQ(served.settle(), 0U) << "keeps waking up";
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), 3);
  EXPECT_TRUE(peer.ended());
  EXPECT_TRUE(served.answers());
}

TEST(RpcServer, PublishesOnlyToThoseWhoAsked) {
  Served served;
  Peer all = served.connect();
  Peer some = served.connect();
  Peer none = served.connect();
  all.ask(1, "events_subscribe");
  some.ask(1, "events_subscribe", R"({"events":["ended"]})");
  served.settle();
  all.messages();
  some.messages();
  EXPECT_EQ(served.server().subscribers(), 2U);
  served.server().publish({{"at", 1}, {"event", "due"}, {"break", "rest"}});
  served.server().publish({{"at", 2}, {"event", "ended"}, {"break", "rest"}});
  EXPECT_EQ(all.take(), R"({"jsonrpc":"2.0","method":"event","params":{"at":1,"event":"due","break":"rest"}})"
                        "\n"
                        R"({"jsonrpc":"2.0","method":"event","params":{"at":2,"event":"ended","break":"rest"}})"
                        "\n");
  const auto come = some.messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(come[0]["params"]["event"], "ended");
  EXPECT_EQ(none.take(), "");
}

TEST(RpcServer, TheLastSubscriptionIsTheOneThatCounts) {
  Served served;
  Peer peer = served.connect();
  peer.ask(1, "events_subscribe", R"({"events":["ended"]})");
  peer.ask(2, "events_subscribe", R"({"events":["due"]})");
  served.settle();
  peer.messages();
  served.server().publish({{"event", "ended"}});
  served.server().publish({{"event", "due"}});
  EXPECT_EQ(peer.messages().size(), 1U);
}

TEST(RpcServer, AnEventThatDoesNotExistCannotBeSubscribedTo) {
  Served served;
  Peer peer = served.connect();
  peer.ask(1, "events_subscribe", R"({"events":["ended","edned"]})");
  peer.ask(2, "events_subscribe", R"({"events":"ended"})");
  served.settle();
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[0]["error"]["message"], "events: expected names of events, not \"edned\".");
  EXPECT_EQ(code_of(come[1]), -32602);
  EXPECT_EQ(served.server().subscribers(), 0U);
}

}  // namespace
}  // namespace limber
