#include "daemon/rpc_server.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "rpc/message.hpp"

namespace limber {

using Json = nlohmann::ordered_json;
using Local = boost::asio::local::stream_protocol;
using boost::system::error_code;
namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace {

SocketError socket_error(const fs::path& path, std::string_view what, const std::string& why) {
  return SocketError(fmt::format("{}: {}: {}", path.string(), what, why));
}

SocketError system_failure(const fs::path& path, std::string_view what) {
  return socket_error(path, what, std::generic_category().message(errno));
}

/// The directory of the socket: ours, for nobody else.
void prepare_directory(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory.parent_path(), error);
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) throw system_failure(directory, "cannot be made");
  struct stat found {};
  if (::lstat(directory.c_str(), &found) != 0) throw system_failure(directory, "cannot be looked at");
  if (!S_ISDIR(found.st_mode)) throw socket_error(directory, "cannot be used", "it is not a directory");
  if (found.st_uid != ::geteuid()) throw socket_error(directory, "cannot be used", "it belongs to another user");
  if ((found.st_mode & 07777) != 0700 && ::chmod(directory.c_str(), 0700) != 0)
    throw system_failure(directory, "cannot be made private");
}

/// Takes away what a daemon that is gone has left; anything else is not ours to touch.
void remove_leftover(asio::io_context& io, const fs::path& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) return;
  if (!S_ISSOCK(found.st_mode)) throw socket_error(path, "cannot be used", "there is a file that is not a socket");
  Local::socket probe(io, Local());
  probe.non_blocking(true);  // a listener too busy to accept is one all the same
  error_code error;
  probe.connect(Local::endpoint(path.string()), error);
  if (error != asio::error::connection_refused)
    throw socket_error(path, "is in use", error ? error.message() : "another limberd answers on it");
  if (::unlink(path.c_str()) != 0) throw system_failure(path, "cannot be removed");
}

/// As the kernel knows it: the client cannot say otherwise.
bool belongs_to(uid_t user, Local::socket& socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == user;
}

bool out_of_descriptors(const error_code& error) {
  return error == asio::error::no_descriptors || error == boost::system::errc::too_many_files_open_in_system;
}

/// Tells a client that it cannot stay. Its buffer is empty still, so that one write is enough.
void refuse(Local::socket& socket, const RpcError& why) {
  spdlog::warn("a client is refused: {}", why.what());
  error_code ignored;
  socket.write_some(asio::buffer(to_line(error_json(nullptr, why))), ignored);
}

}  // namespace

RpcServer::RpcServer(asio::io_context& io, fs::path socket, uid_t allowed_user, RequestHandler handler,
                     Background background)
    : path_(std::move(socket)),
      allowed_user_(allowed_user),
      handler_(std::move(handler)),
      background_(std::move(background)),
      acceptor_(io),
      spare_(io, Local()),
      alive_(std::make_shared<char>()) {
  prepare_directory(path_.parent_path());
  try {
    remove_leftover(io, path_);
    listen();
  } catch (const boost::system::system_error& error) {
    throw socket_error(path_, "cannot be listened on", error.code().message());
  }
  wait_for_client();
}

RpcServer::~RpcServer() {
  for (const auto& session : sessions_) session->close();
  std::error_code ignored;
  fs::remove(path_, ignored);
}

void RpcServer::listen() {
  acceptor_.open();
  // Before bind: the file then never exists with any other mode.
  if (::fchmod(acceptor_.native_handle(), 0600) != 0) throw system_failure(path_, "cannot be made private");
  acceptor_.bind(path_.string());
  acceptor_.listen();
  acceptor_.non_blocking(true);
}

void RpcServer::wait_for_client() {
  acceptor_.async_wait(Acceptor::wait_read, [this, alive = std::weak_ptr(alive_)](error_code error) {
    if (alive.expired() || error == asio::error::operation_aborted) return;
    accept();
    wait_for_client();
  });
}

void RpcServer::accept() {
  for (;;) {
    error_code error;
    Local::socket socket(acceptor_.get_executor());
    acceptor_.accept(socket, error);
    if (out_of_descriptors(error)) return turn_away_for_want_of_descriptors();
    if (error == asio::error::connection_aborted || error == asio::error::interrupted) continue;
    if (error) return;
    welcome(std::move(socket));
  }
}

/// Left waiting, the client would wake us again and again.
void RpcServer::turn_away_for_want_of_descriptors() {
  error_code ignored;
  spare_.close(ignored);
  Local::socket socket(acceptor_.get_executor());
  acceptor_.accept(socket, ignored);
  if (socket.is_open()) refuse(socket, RpcError(ErrorCode::too_many_clients, "There are no descriptors left."));
  socket.close(ignored);
  spare_.open(Local(), ignored);
}

void RpcServer::welcome(Local::socket socket) {
  error_code error;
  socket.non_blocking(true, error);
  if (error) return;
  if (!belongs_to(allowed_user_, socket))
    return refuse(
        socket, RpcError(ErrorCode::refused, "This limberd belongs to another user.", Json{{"reason", "other_user"}}));
  if (sessions_.size() >= max_clients)
    return refuse(socket,
                  RpcError(ErrorCode::too_many_clients, fmt::format("There are {} clients already.", max_clients)));
  sessions_.push_back(std::make_shared<RpcSession>(
      std::move(socket), handler_, [this] { forget_closed(); }, background_));
  sessions_.back()->start();
}

void RpcServer::publish(const Json& event) {
  if (subscribers() == 0) return;
  const std::string name = event.value("event", "");
  const std::string line = to_line(event_message(event));
  for (const auto& session : sessions_) session->publish(name, line);
  forget_closed();
}

std::size_t RpcServer::subscribers() const {
  return static_cast<std::size_t>(std::ranges::count_if(sessions_, &RpcSession::subscribed));
}

void RpcServer::forget_closed() {
  std::erase_if(sessions_, [](const auto& session) { return !session->is_open(); });
}

}  // namespace limber
