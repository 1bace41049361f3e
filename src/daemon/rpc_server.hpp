// The daemon's socket: accepts clients of the same user and serves each of them (rpc/PROTOCOL.md). It runs on the
// thread of the io_context, without timers, so that nothing wakes up without a request.
#pragma once

#include <sys/types.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "daemon/rpc_session.hpp"
#include "os/fd.hpp"
#include "os/loop_calls.hpp"

namespace limber {

class RpcServer {
 public:
  static constexpr std::size_t max_clients = 64;

  /// When all connections are in use, one without requests and without events for this long is closed for a new client.
  static constexpr Duration silence = 2s;

  /// Listens on `socket` at once; the caller holds the lock of the daemon (daemon_locks.hpp). Its directory
  /// is made, or made private, if need be; a socket that is there already is replaced. Throws std::runtime_error, which
  /// names the socket and the reason. Only
  /// processes of `allowed_user` get in. `handler` must not destroy the server. Long work goes to `background`.
  RpcServer(boost::asio::io_context& io, std::filesystem::path socket, uid_t allowed_user, RequestHandler handler,
            Background background = nullptr, std::function<Instant()> now = boot_now);
  /// Closes all connections and removes the socket, where the file is still this server's.
  ~RpcServer();
  RpcServer(const RpcServer&) = delete;
  RpcServer& operator=(const RpcServer&) = delete;

  /// Sends an event (as event_json makes it) to its subscribers.
  void publish(const Json& event);

  /// Whether the socket can be found under its name.
  bool has_its_file() const;
  /// Makes the socket again; existing connections stay open. Throws as the constructor does.
  void listen();

  std::size_t clients() const { return sessions_.size(); }
  std::size_t subscribers() const;

 private:
  using Acceptor = boost::asio::local::stream_protocol::acceptor;

  void wait_for_client();
  void accept();
  void turn_away_for_want_of_descriptors();
  void welcome(RpcSession::Socket socket);
  bool make_room();
  void forget_closed();

  std::filesystem::path path_;
  uid_t allowed_user_;
  RequestHandler handler_;
  Background background_;
  std::function<Instant()> now_;
  Acceptor acceptor_;
  Fd spare_;                                     ///< a descriptor to give up when there are none left
  std::optional<std::pair<dev_t, ino_t>> file_;  ///< of the socket
  std::vector<std::shared_ptr<RpcSession>> sessions_;
  LoopCalls calls_;  ///< operations under way, which may outlive the server, watch its life
};

}  // namespace limber
