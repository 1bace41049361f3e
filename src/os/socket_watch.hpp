// Whether a program listens on a Unix socket, and when one begins to. Nothing polls.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "os/boot_timer.hpp"
#include "os/file_watch.hpp"

namespace limber {

/// `refuses`: the socket is there, but no program listens on it (yet, or any more).
enum class SocketState { listens, refuses, absent };
/// Connects and disconnects at once, without blocking.
SocketState probe_socket(const std::filesystem::path& socket);

class SocketWatch {
 public:
  /// `came` is called from the loop when a program begins to listen on a new socket of that name; not for one that
  /// listens already. It may destroy the watch. To miss none: make the watch first, then try to connect.
  SocketWatch(boost::asio::io_context& io, const std::filesystem::path& socket, std::function<void()> came);

 private:
  void socket_changed();
  void try_it();
  void try_later();

  std::filesystem::path socket_;
  std::function<void()> came_;
  BootTimer retry_;
  FileWatch file_;
  Duration pause_{};  // before the next try
};

/// Null where the system's limit of file watches (inotify) is reached: then no change will be detected, which is
/// logged.
std::unique_ptr<SocketWatch> watch_socket(boost::asio::io_context& io, const std::filesystem::path& socket,
                                          std::function<void()> came);

}  // namespace limber
