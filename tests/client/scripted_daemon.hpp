// The other end of a client's connection, played by a test: what it says, and when it hangs up, is a script.
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>

#include "os/socket_address.hpp"

namespace limber {

/// The daemon's side of one connection; waits.
class Line {
 public:
  explicit Line(int fd) : fd_(fd) {}
  /// The next line that the client sends; empty: it has gone.
  std::string hear() {
    std::string line;
    for (char c = 0; ::recv(fd_, &c, 1, 0) == 1 && c != '\n';) line += c;
    return line;
  }
  void say(std::string_view text) const { ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL); }

 private:
  int fd_;
};

/// Listens in a directory of its own, plays `script` to the first client in a thread, and hangs up.
class ScriptedDaemon {
 public:
  explicit ScriptedDaemon(std::function<void(Line&)> script) {
    std::string pattern = (std::filesystem::temp_directory_path() / "limber-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
    directory_ = pattern;
    listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = socket_address(socket().native()).value();
    if (::bind(listener_, address.get(), address.length) != 0 || ::listen(listener_, 8) != 0)
      throw std::system_error(errno, std::generic_category(), socket().string());
    thread_ = std::thread([this, script = std::move(script)] {
      const int fd = ::accept(listener_, nullptr, nullptr);
      Line line(fd);
      script(line);
      ::close(fd);
    });
  }
  ~ScriptedDaemon() {
    ::shutdown(listener_, SHUT_RDWR);  // in case no client connected
    thread_.join();
    ::close(listener_);
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }
  ScriptedDaemon(const ScriptedDaemon&) = delete;
  ScriptedDaemon& operator=(const ScriptedDaemon&) = delete;

  std::filesystem::path socket() const { return directory_ / "control.sock"; }

 private:
  std::filesystem::path directory_;
  int listener_ = -1;
  std::thread thread_;
};

}  // namespace limber
