#include "daemon/daemon_address.hpp"

#include <spdlog/spdlog.h>

#include <system_error>

#include "os/boot_clock.hpp"

namespace limber {

DaemonAddress::DaemonAddress(boost::asio::io_context& io, const std::filesystem::path& socket, DaemonLocks& locks,
                             RpcServer& server, Bus& session_bus)
    : locks_(locks), server_(server), name_(session_bus, bus_name), again_(io, [this] { look(); }) {
  try {
    watch_ = std::make_unique<FileWatch>(io, socket, [this] { look(); });
  } catch (const std::system_error& error) {
    spdlog::warn("if {} is taken away, that will not be noticed: {}", socket.string(), error.what());
  }
}

void DaemonAddress::look() {
  constexpr Duration pause = 10s;
  if (locks_.runtime_is_ours() && server_.has_its_file()) return;
  try {
    locks_.renew_runtime();
    server_.listen();
    spdlog::info("the runtime directory was swept: the socket is there again");
  } catch (const std::exception& error) {
    // Another daemon may be just finding out that the history is taken; or the directory of the session has gone.
    spdlog::warn("the socket has been taken away: {}", error.what());
    again_.arm(boot_now() + pause);
  }
}

}  // namespace limber
