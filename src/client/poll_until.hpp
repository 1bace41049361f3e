// Waiting for a descriptor, for no longer than until a deadline, whatever signals come meanwhile.
#pragma once

#include <chrono>
#include <optional>

namespace limber {

using PollDeadline = std::optional<std::chrono::steady_clock::time_point>;  ///< none: wait for ever

/// Waits until one of `events` (POLLIN, POLLOUT) or an error is to be had of `fd`; false: the deadline has come. A
/// descriptor of -1 is only the wait. Throws std::system_error.
bool poll_until(int fd, short events, PollDeadline deadline);

}  // namespace limber
