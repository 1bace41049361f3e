// The client against the daemon's server: both ends of the protocol are ours, and this holds them together.
#include <gtest/gtest.h>

#include <boost/asio/post.hpp>
#include <cstdlib>
#include <thread>

#include "client/client.hpp"
#include "daemon/rpc_server.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

/// A server in a thread, that does what a request says: refuse, fail, publish, or answer with the params.
class RunningServer {
 public:
  RunningServer() {
    std::string pattern = (std::filesystem::temp_directory_path() / "limber-test-XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    server_ = std::make_unique<RpcServer>(io_, socket(), ::geteuid(),
                                          [this](const Request& request) { return carry_out(request); });
    thread_ = std::thread([this] { io_.run(); });
  }
  ~RunningServer() {
    stop();
    thread_.join();
    std::filesystem::remove_all(directory_);
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  std::filesystem::path socket() const { return directory_ / "control.sock"; }
  /// The server goes, as when the daemon ends.
  void stop() {
    boost::asio::post(io_, [this] { server_.reset(); });
  }

 private:
  Json carry_out(const Request& request) {
    if (request.method == "break_skip")
      throw RpcError(ErrorCode::refused, "Nothing is asked.", Json{{"reason", "nothing_asked"}});
    if (request.method == "break_start") server_->publish({{"at", 1}, {"event", "started"}});
    return request.params;
  }

  std::filesystem::path directory_;
  boost::asio::io_context io_{1};
  std::unique_ptr<RpcServer> server_;
  std::thread thread_;
};

TEST(ClientAndServer, ACallComesBackWithItsResult) {
  const RunningServer running;
  Client client(running.socket());
  const Json params{{"z", "ü"}, {"a", 1}};
  EXPECT_EQ(client.call("settings_get", params).dump(), params.dump());
}

TEST(ClientAndServer, ARefusalComesBackWithItsReason) {
  const RunningServer running;
  Client client(running.socket());
  try {
    client.call("break_skip");
    FAIL() << "no error";
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::refused);
    EXPECT_EQ(error.data()["reason"], "nothing_asked");
  }
}

TEST(ClientAndServer, ALineTooLongComesBackAsTheErrorThatItIs) {
  const RunningServer running;
  Client client(running.socket());
  try {
    client.call("settings_set", {{"value", std::string(1'000'000, 'x')}});
    FAIL() << "no error";
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::line_too_long);
  }
}

TEST(ClientAndServer, TheSixtyFifthClientIsToldSo) {
  const RunningServer running;
  std::vector<Client> clients;
  for (std::size_t i = 0; i < RpcServer::max_clients; ++i) {
    clients.emplace_back(running.socket());
    clients.back().call("status_get");
  }
  Client one_more(running.socket());
  try {
    one_more.call("status_get");
    FAIL() << "no error";
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::too_many_clients);
  }
  EXPECT_NO_THROW(clients.front().call("status_get"));
}

TEST(ClientAndServer, EventsReachTheSubscriberUntilTheServerGoes) {
  RunningServer running;
  Client client(running.socket());
  client.call("events_subscribe");
  client.call("break_start");
  std::vector<Json> heard;
  EXPECT_FALSE(client.subscribe([&](const Json& event) {
    heard.push_back(event);
    running.stop();
    return true;
  }));
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(heard[0]["event"], "started");
}

}  // namespace
}  // namespace limber
