#include "daemon/rpc_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <stdexcept>
#include <system_error>

#include "daemon/log_limiter.hpp"
#include "os/paths.hpp"
#include "rpc/message.hpp"

namespace limber {

using Local = boost::asio::local::stream_protocol;
using boost::system::error_code;
namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace {

std::runtime_error socket_error(const fs::path& path, std::string_view what, const std::string& why) {
  return std::runtime_error(fmt::format("{}: {}: {}", path.string(), what, why));
}

std::runtime_error system_failure(const fs::path& path, std::string_view what) {
  return socket_error(path, what, std::generic_category().message(errno));
}

/// The directory of the socket: for this user alone.
void prepare_directory(const fs::path& directory) {
  try {
    make_private_dir(directory);
  } catch (const std::exception& error) {
    throw socket_error(directory, "cannot be used", error.what());
  }
}

/// Takes away what a daemon that is gone has left; anything else is not ours to touch. It is not tried whether it still
/// answers: the holder of the lock is the one daemon, and a child of the last one may keep its socket open.
void remove_leftover(const fs::path& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) return;
  if (!S_ISSOCK(found.st_mode)) throw socket_error(path, "cannot be used", "there is a file that is not a socket");
  if (::unlink(path.c_str()) != 0) throw system_failure(path, "cannot be removed");
}

/// Which file it is, whatever its name; none: there is none.
std::optional<std::pair<dev_t, ino_t>> file_number(const fs::path& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) return std::nullopt;
  return std::pair(found.st_dev, found.st_ino);
}

/// From the kernel: the client cannot forge it.
bool belongs_to(uid_t user, Local::socket& socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == user;
}

bool out_of_descriptors(int error) { return error == EMFILE || error == ENFILE; }

/// One to give up when there are none left.
Fd spare_descriptor() { return Fd(::open("/dev/null", O_RDONLY | O_CLOEXEC)); }

/// Tells a client that it cannot stay. Its buffer is empty still, so that one write is enough.
void refuse(Local::socket& socket, const RpcError& why) {
  static LogLimiter refusals;
  refusals.warn(fmt::format("a client is refused: {}", why.what()));
  error_code ignored;
  socket.write_some(asio::buffer(to_line(error_json(nullptr, why))), ignored);
}

}  // namespace

RpcServer::RpcServer(asio::io_context& io, fs::path socket, uid_t allowed_user, RequestHandler handler,
                     Background background, std::function<Instant()> now)
    : path_(std::move(socket)),
      allowed_user_(allowed_user),
      handler_(std::move(handler)),
      background_(std::move(background)),
      now_(std::move(now)),
      acceptor_(io),
      spare_(spare_descriptor()),
      calls_(io) {
  listen();
}

RpcServer::~RpcServer() {
  for (const auto& session : sessions_) session->close();
  std::error_code ignored;
  if (has_its_file()) fs::remove(path_, ignored);
}

void RpcServer::listen() {
  prepare_directory(path_.parent_path());
  remove_leftover(path_);
  // Not by Asio, whose descriptors the programs that are started later would inherit.
  Fd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd) throw system_failure(path_, "cannot be listened on");
  // Before bind: the file then never exists with any other mode.
  if (::fchmod(fd.get(), 0600) != 0) throw system_failure(path_, "cannot be made private");
  try {
    Acceptor fresh(acceptor_.get_executor());
    fresh.assign(Local(), fd.get());
    fd.release();
    fresh.bind(path_.string());
    fresh.listen();
    fresh.non_blocking(true);
    acceptor_ = std::move(fresh);
  } catch (const boost::system::system_error& error) {
    throw socket_error(path_, "cannot be listened on", error.code().message());
  }
  file_ = file_number(path_);
  wait_for_client();
}

bool RpcServer::has_its_file() const { return file_ && file_number(path_) == file_; }

void RpcServer::wait_for_client() {
  acceptor_.async_wait(Acceptor::wait_read, [this, life = calls_.life()](error_code error) {
    if (life.expired() || error == asio::error::operation_aborted) return;
    accept();
    wait_for_client();
  });
}

void RpcServer::accept() {
  for (;;) {
    const int fd = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd >= 0)
      welcome(Local::socket(acceptor_.get_executor(), Local(), fd));
    else if (out_of_descriptors(errno))
      return turn_away_for_want_of_descriptors();
    else if (errno != ECONNABORTED && errno != EINTR)
      return;
  }
}

/// Left waiting, the client would wake us again and again.
void RpcServer::turn_away_for_want_of_descriptors() {
  spare_ = Fd();
  const int fd = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (fd >= 0) {
    Local::socket socket(acceptor_.get_executor(), Local(), fd);
    refuse(socket, RpcError(ErrorCode::too_many_clients, "There are no descriptors left."));
  }
  spare_ = spare_descriptor();
}

void RpcServer::welcome(Local::socket socket) {
  error_code error;
  socket.non_blocking(true, error);
  if (error) return;
  if (!belongs_to(allowed_user_, socket))
    return refuse(socket, refused("other_user", "This limberd belongs to another user."));
  if (sessions_.size() >= max_clients && !make_room())
    return refuse(socket,
                  RpcError(ErrorCode::too_many_clients, fmt::format("There are {} clients already.", max_clients)));
  sessions_.push_back(std::make_shared<RpcSession>(
      std::move(socket), handler_, [this] { forget_closed(); }, background_, now_));
  sessions_.back()->start();
}

/// Programs that only hold a connection must not lock others out: the one that has been silent the longest goes.
bool RpcServer::make_room() {
  const auto silent_since = [](const auto& session) {
    return session->subscribed() ? Instant::max() : session->heard();
  };
  const auto longest = std::ranges::min_element(sessions_, {}, silent_since);
  if (longest == sessions_.end() || silent_since(*longest) > now_() - silence) return false;
  const auto session = *longest;
  session->show_the_door(ErrorCode::too_many_clients, "Others want to come in, and nothing was asked here for long.");
  forget_closed();
  return true;
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
