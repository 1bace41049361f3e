// Repairs a damaged history, on any thread. The caller makes sure that nothing else writes the history meanwhile.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "journal/fault.hpp"

namespace limber {

/// The result of a repair.
struct Healing {
  std::string notice;                                 ///< for the person to be notified, in sentences; may be empty
  std::optional<std::filesystem::path> damaged_copy;  ///< where it was put, if not all could be carried over
  std::optional<std::string> failure;                 ///< why it cannot be repaired now, without a full stop
};

/// Builds indexes anew, or sets the file aside and carries over what can be read: as `fault` needs it, or, without one,
/// as what is found needs it. `stood_up_after` as for DayRow. Throws nothing but for memory.
Healing heal(const std::filesystem::path& file, const std::optional<Fault>& fault, Duration stood_up_after,
             WallTime now);

}  // namespace limber
