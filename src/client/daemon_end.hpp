// Ending a daemon that runs, and waiting until it has ended.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "os/lock_file.hpp"

namespace limber {

enum class EndCondition {
  if_left_over,  ///< only one whose session has ended
  in_any_case,   ///< one that does not end when it is asked is killed
};

/// Asks the daemon that listens on `socket` to end, and waits for that at most `patience`. None: it has ended, or
/// no daemon listens there; else why it still runs, a sentence.
std::optional<std::string> end_daemon(const std::filesystem::path& socket, EndCondition request,
                                      Duration patience = 5s);

/// The same for the holder of a lock; one of this machine whose socket is gone is found by its number.
std::optional<std::string> end_daemon(const LockHolder& holder, EndCondition request, Duration patience = 5s);

}  // namespace limber
