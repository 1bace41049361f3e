// Programs that a service of systemd starts belong to its unit: they end with it, and share its limits. This puts them
// into units of their own, as desktops do with what a person starts.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "bus/bus.hpp"

namespace limber {

class AppScopes {
 public:
  /// `cgroup`: where this process says to which unit it belongs. `session_bus` has to outlive this.
  explicit AppScopes(Bus& session_bus, const std::filesystem::path& cgroup = "/proc/self/cgroup");

  /// Moves a process that has just been started. Does nothing where this one is not part of a service; a process that
  /// has ended meanwhile is no trouble.
  void move(pid_t pid);

 private:
  Bus& bus_;
  bool in_service_;
};

}  // namespace limber
