// The end of child processes, without waiting for it.
#pragma once

#include <sys/types.h>

namespace boost::asio {
class io_context;
}

namespace limber {

/// Takes the child `pid` from the kernel as soon as it has ended, by the loop. To be called instead of waiting where
/// nobody is left who wants to know how it ends: one that is killed may still hang in a driver or on a network disk.
void reap(boost::asio::io_context& io, pid_t pid);

}  // namespace limber
