// Where clients find the daemon: its socket, which is made again when the runtime directory has been swept, and its
// name on the session bus, by which a service manager starts it.
#pragma once

#include <filesystem>
#include <memory>

#include "bus/bus_name.hpp"
#include "daemon/daemon_locks.hpp"
#include "daemon/rpc_server.hpp"
#include "os/boot_timer.hpp"
#include "os/file_watch.hpp"

namespace limber {

class DaemonAddress {
 public:
  static constexpr const char* bus_name = "org.limberbreaks.Limber.Daemon";

  /// All of them outlive this.
  DaemonAddress(boost::asio::io_context& io, const std::filesystem::path& socket, DaemonLocks& locks, RpcServer& server,
                Bus& session_bus);

 private:
  void look();

  DaemonLocks& locks_;
  RpcServer& server_;
  BusOwnName name_;
  BootTimer again_;
  std::unique_ptr<FileWatch> watch_;  ///< none: the system has no more watches to give
};

}  // namespace limber
