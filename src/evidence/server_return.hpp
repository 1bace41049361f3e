// When to connect again to a server of this session that is gone, or has not come yet. Nothing polls.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/time.hpp"
#include "os/boot_timer.hpp"
#include "os/socket_watch.hpp"

namespace limber {

class ServerReturn {
 public:
  /// `connect` is called from the loop whenever it is worth a try. The first try is the owner's, after this is made: so
  /// none is missed.
  ServerReturn(boost::asio::io_context& io, std::filesystem::path socket, std::function<void()> connect);

  /// The server has answered: until lost() nothing is watched.
  void answered();
  /// It has ended, or has not been there.
  void lost();

 private:
  void watch();

  boost::asio::io_context& io_;
  std::filesystem::path socket_;
  std::function<void()> connect_;
  BootTimer again_;
  std::size_t tries_ = 0;  // in a row
  Instant answered_at_{};
  std::unique_ptr<SocketWatch> watch_;  // while there is no server
};

}  // namespace limber
