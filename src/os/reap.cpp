#include "os/reap.hpp"

#include <spdlog/spdlog.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <exception>
#include <memory>
#include <vector>

namespace limber {

namespace {

/// Takes it, if it has ended.
bool taken(pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; }

/// Children for which there was no descriptor to spare: looked at again when the next one is to be taken.
std::vector<pid_t>& left_over() {
  static std::vector<pid_t> pids;
  return pids;
}

}  // namespace

void reap(boost::asio::io_context& io, pid_t pid) {
  std::erase_if(left_over(), taken);
  if (pid <= 0 || taken(pid)) return;
  using Descriptor = boost::asio::posix::stream_descriptor;
  try {
    const int end = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (end < 0) return left_over().push_back(pid);
    const auto descriptor = std::make_shared<Descriptor>(io, end);
    // The handler owns the descriptor: both go with it, or with the loop.
    descriptor->async_wait(Descriptor::wait_read, [descriptor, pid](const auto&) { taken(pid); });
  } catch (const std::exception& error) {
    spdlog::debug("the end of process {} will not be noticed: {}", pid, error.what());
  }
}

}  // namespace limber
