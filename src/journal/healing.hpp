// Mending a history that nobody else writes meanwhile, on any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "journal/fault.hpp"

namespace limber {

/// What came of it.
struct Healing {
  std::string notice;                                 ///< what has to be told loudly, in sentences; may be empty
  std::optional<std::filesystem::path> damaged_copy;  ///< where it was put, if not all could be carried over
  std::optional<std::string> failure;                 ///< why it cannot be mended now, without a full stop
};

/// Builds indexes anew, or sets the file aside and carries over what can be read: as `fault` needs it, or, without one,
/// as what is found needs it. `stood_up_after` as for DayRow. Throws nothing but for memory.
Healing heal(const std::filesystem::path& file, const std::optional<Fault>& fault, Duration stood_up_after,
             WallTime now);

}  // namespace limber
