// Programs that a service of systemd starts belong to the unit of the service: they end with it, and share its limits.
// This moves them into units of their own, as desktops do with the programs that a person starts.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "bus/bus.hpp"

namespace limber {

class AppScopes {
 public:
  /// `cgroup`: the file that names the unit of this process. `session_bus` has to outlive this object.
  explicit AppScopes(Bus& session_bus, const std::filesystem::path& cgroup = "/proc/self/cgroup");

  /// Moves a process that has just been started. Does nothing where this program is not part of a service, or where
  /// that process has ended meanwhile.
  void move(pid_t pid);

 private:
  Bus& bus_;
  bool in_service_;
};

}  // namespace limber
