// Starts a child process: the common part of all ways to start one. The child gets the three given streams and no other
// descriptor, with no signal blocked or ignored.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "os/fd.hpp"

namespace boost::asio {
class io_context;
}

namespace limber {

/// Descriptors of this process that become the child's standard streams.
struct SpawnStreams {
  int input;
  int output;
  int errors;
};

enum class SpawnGroup {
  shared,       ///< of this process
  own,          ///< a process group of its own
  own_session,  ///< a session of its own, without a terminal
};

/// Starts `command`, its first word found by PATH where that has no slash, with `more` in its environment. The caller
/// has to wait for the child (waitpid). Throws std::system_error where it cannot be started.
pid_t spawn(std::vector<std::string> command, SpawnStreams streams, SpawnGroup group,
            const std::map<std::string, std::string>& more = {});

/// The environment of this process for a child: without the variables that systemd has set for this process only, and
/// with `more`.
std::vector<std::string> environment_for_others(const std::map<std::string, std::string>& more = {});

/// `words` as the calls of the system take them, for as long as it lives and does not change.
std::vector<char*> c_strings(std::vector<std::string>& words);

/// A descriptor that can be read once the process `pid` has ended; none where the kernel gives none.
Fd process_end(pid_t pid);

/// "ended by signal 15", "ended with status 0": a status of waitpid(), for people.
std::string how_it_ended(int status);

/// waitpid() for the child `pid`, by the loop, when it has ended; its status is dropped. For a child that was killed
/// and may still hang in a driver or on a network disk, so that waiting for it would block.
void reap(boost::asio::io_context& io, pid_t pid);

}  // namespace limber
