// The latest state of the engine, in a folder of its own in the runtime directory, whose watchers it must not wake:
// survives a crash of the daemon, not a power cut (B23, B24). Written often, so without the rotation's memory and
// without waiting for a disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "journal/journal.hpp"

namespace limber {

class Heartbeat {
 public:
  /// Its folder is made where it is not there, and again where it has been swept away.
  explicit Heartbeat(std::filesystem::path file);

  /// Writes `snapshot`, taken now. Where that is not possible, a crash costs some minutes more; that is not reported.
  void give(Snapshot snapshot);
  /// The snapshot written last, with the rotation of `stored`, if it is of this boot and later than `stored`; else
  /// `stored`.
  std::optional<Remembered> later(const std::optional<Remembered>& stored) const;

 private:
  std::optional<Remembered> last() const;

  std::filesystem::path file_;
  std::string boot_id_;
};

}  // namespace limber
