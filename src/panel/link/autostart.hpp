// Whether Limber starts with the session, by an entry of the person's own in the autostart folder of the desktop.
#pragma once

#include <filesystem>
#include <vector>

#include "os/paths.hpp"

namespace limber {

class Autostart {
 public:
  /// `folder`: where the person's settings folders are ($XDG_CONFIG_HOME). `limber`: the command line, which starts the
  /// daemon. `others`: the settings folders of the system, the first one before the others ($XDG_CONFIG_DIRS).
  Autostart(const std::filesystem::path& folder, std::filesystem::path limber,
            const std::vector<std::filesystem::path>& others = {});

  /// As the desktop reads it: the person's own entry, else one of the system's, unless it is hidden or switched off.
  bool on() const;
  /// The person has switched it off, by their own entry.
  bool refused() const;
  /// False where it could not be written. Nothing is written where it is so already.
  bool turn(bool on) const;

 private:
  bool elsewhere() const;

  std::filesystem::path entry_, limber_;
  std::vector<std::filesystem::path> others_;
};

/// The one of this person, by `limber start` of the limber beside this program: by systemd where that
/// has the unit. Throws std::runtime_error without any home directory.
Autostart own_autostart(const Paths& paths);

}  // namespace limber
