// The end of child processes, without waiting for it.
#pragma once

#include <sys/types.h>

namespace boost::asio {
class io_context;
}

namespace limber {

/// waitpid() for the child `pid`, by the loop, when it has ended; its status is dropped. For a child that was killed
/// and may still hang in a driver or on a network disk, so that waiting for it would block.
void reap(boost::asio::io_context& io, pid_t pid);

}  // namespace limber
