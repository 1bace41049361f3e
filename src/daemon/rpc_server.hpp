// The daemon's socket: lets clients of the same person in, and each of them speak (rpc/PROTOCOL.md). One thread, that
// of the io_context; no timers, so that nothing wakes up while nobody asks.
#pragma once

#include <sys/types.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <vector>

#include "daemon/rpc_session.hpp"

namespace limber {

/// The socket cannot be had. what() names it and says why.
class SocketError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class RpcServer {
 public:
  static constexpr std::size_t max_clients = 64;

  /// Listens on `socket` at once. Its directory is made, or made private, if need be; a file left behind by a daemon
  /// that is gone is replaced. Throws SocketError, also when somebody answers on the socket already.
  /// Only processes of `allowed_user` get in. `handler` must not destroy the server.
  /// Long work goes to `background`.
  RpcServer(boost::asio::io_context& io, std::filesystem::path socket, uid_t allowed_user, RequestHandler handler,
            Background background = nullptr);
  /// Closes all connections and removes the socket.
  ~RpcServer();
  RpcServer(const RpcServer&) = delete;
  RpcServer& operator=(const RpcServer&) = delete;

  /// Sends an event (as event_json makes it) to those who asked for it.
  void publish(const nlohmann::ordered_json& event);

  std::size_t clients() const { return sessions_.size(); }
  std::size_t subscribers() const;

 private:
  using Acceptor = boost::asio::local::stream_protocol::acceptor;

  void listen();
  void wait_for_client();
  void accept();
  void turn_away_for_want_of_descriptors();
  void welcome(RpcSession::Socket socket);
  void forget_closed();

  std::filesystem::path path_;
  uid_t allowed_user_;
  RequestHandler handler_;
  Background background_;
  Acceptor acceptor_;
  Acceptor::protocol_type::socket spare_;  ///< a descriptor to give up when there are none left
  std::vector<std::shared_ptr<RpcSession>> sessions_;
  std::shared_ptr<void> alive_;  ///< operations under way watch it, as they may outlive the server
};

}  // namespace limber
