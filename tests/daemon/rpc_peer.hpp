// A server on a socket in a directory of its own, and clients that can do what no decent client does. All in one
// thread: `settle` lets the server do whatever there is to do, and nothing waits.
#pragma once

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "daemon/rpc_server.hpp"
#include "os/socket_address.hpp"

namespace limber {

/// Of an error that was answered.
inline int code_of(const nlohmann::json& message) { return message.at("error").at("code").get<int>(); }

/// A directory that goes with the test.
class OwnDirectory {
 public:
  OwnDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "limber-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
    path_ = pattern;
  }
  ~OwnDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  OwnDirectory(const OwnDirectory&) = delete;
  OwnDirectory& operator=(const OwnDirectory&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// One connection, bytes in and bytes out; never waits.
class Peer {
 public:
  explicit Peer(const std::filesystem::path& socket)
      : fd_(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    const auto address = socket_address(socket.native()).value();
    if (::connect(fd_, address.get(), address.length) == 0) return;
    const int error = errno;
    close();
    throw std::system_error(error, std::generic_category(), socket.string());
  }
  ~Peer() { close(); }
  Peer(Peer&& other) noexcept : fd_(std::exchange(other.fd_, -1)), unread_(std::move(other.unread_)) {}
  Peer& operator=(Peer&&) = delete;

  /// How many of the bytes the socket took.
  std::size_t write(std::string_view bytes) const {
    std::size_t taken = 0;
    while (taken < bytes.size()) {
      const ssize_t sent = ::send(fd_, bytes.data() + taken, bytes.size() - taken, MSG_NOSIGNAL);
      if (sent <= 0) break;
      taken += static_cast<std::size_t>(sent);
    }
    return taken;
  }
  void ask(int id, std::string_view method, const char* params = "{}") const {
    write(R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":")" + std::string(method) + R"(","params":)" +
          params + "}\n");
  }
  /// What has come, as text.
  std::string take() {
    std::array<char, 16384> bytes{};
    for (;;) {
      const ssize_t got = ::recv(fd_, bytes.data(), bytes.size(), 0);
      if (got > 0) unread_.append(bytes.data(), static_cast<std::size_t>(got));
      if (got > 0) continue;
      ended_ = got == 0 || errno != EAGAIN;
      return std::exchange(unread_, {});
    }
  }
  /// The whole lines among it.
  std::vector<nlohmann::json> messages() {
    std::vector<nlohmann::json> come;
    std::string text = take();
    std::size_t from = 0;
    for (auto end = text.find('\n'); end != std::string::npos; from = end + 1, end = text.find('\n', from))
      come.push_back(nlohmann::json::parse(text.substr(from, end - from)));
    unread_ = text.substr(from);
    return come;
  }
  /// Nothing more will be asked; answers are still read.
  void finish_writing() const { ::shutdown(fd_, SHUT_WR); }
  /// The server has closed the connection, as far as the last take has seen.
  bool ended() const { return ended_; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
  std::string unread_;
  bool ended_ = false;
};

/// A server that answers each request with its method, but throws for doctor, and leaves history_export to
/// `background`.
class Served {
 public:
  explicit Served(uid_t user = ::geteuid(), Background background = nullptr)
      : server_(
            io_, socket(), user,
            [](const Request& request) -> Reply {
              using Json = nlohmann::ordered_json;
              if (request.method == "doctor") throw std::runtime_error("no doctor");
              if (request.method == "history_query") return Json(std::string(3'000, 'h'));
              if (request.method == "history_export")
                return LongWork([](const std::stop_token&) { return std::string("\"long\""); });
              return Json{{"asked", request.method}};
            },
            std::move(background), [this] { return now_; }) {}

  std::filesystem::path socket() const { return directory_.path() / "limber" / "control.sock"; }
  Peer connect() {
    Peer peer(socket());
    settle();
    return peer;
  }
  /// Lets the server do all that can be done now; how much it was.
  std::size_t settle() { return io_.poll(); }
  RpcServer& server() { return server_; }
  /// Lets time pass.
  void wait(Duration time) { now_ += time; }
  /// Whether a new client is let in and answered.
  bool answers() {
    Peer peer = connect();
    peer.ask(1, "status_get");
    settle();
    const auto come = peer.messages();
    peer.close();
    settle();
    return come.size() == 1 && come[0].contains("result");
  }

 private:
  OwnDirectory directory_;
  boost::asio::io_context io_{1};
  Instant now_{Instant::duration(1h)};
  RpcServer server_;
};

}  // namespace limber
