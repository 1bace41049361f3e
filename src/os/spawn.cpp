#include "os/spawn.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <spdlog/spdlog.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <memory>
#include <string_view>
#include <system_error>

namespace limber {

namespace {

/// What the child is to have otherwise than this process.
class SpawnPlan {
 public:
  SpawnPlan(SpawnStreams streams, SpawnGroup group) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, streams.input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, streams.output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, streams.errors, STDERR_FILENO);
    // All of ours close at exec; libraries may have opened some that do not.
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    int flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    if (group == SpawnGroup::own) flags |= POSIX_SPAWN_SETPGROUP;
    if (group == SpawnGroup::own_session) flags |= POSIX_SPAWN_SETSID;
    posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  pid_t run(char* const* arguments, char* const* environment) const {
    pid_t pid = -1;
    const int error = posix_spawnp(&pid, arguments[0], &actions_, &attributes_, arguments, environment);
    if (error != 0)
      throw std::system_error(error, std::generic_category(), std::string("cannot start ") + arguments[0]);
    return pid;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Takes it, if it has ended.
bool taken(pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; }

/// Children for which there was no descriptor to spare: looked at again when the next one is to be taken.
std::vector<pid_t>& left_over() {
  static std::vector<pid_t> pids;
  return pids;
}

}  // namespace

pid_t spawn(std::vector<std::string> command, SpawnStreams streams, SpawnGroup group,
            const std::map<std::string, std::string>& more) {
  std::vector<std::string> variables = environment_for_others(more);
  return SpawnPlan(streams, group).run(c_strings(command).data(), c_strings(variables).data());
}

std::vector<std::string> environment_for_others(const std::map<std::string, std::string>& more) {
  constexpr std::array<std::string_view, 3> ours{"NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC"};
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::string name = text.substr(0, text.find('='));
    if (!more.contains(name) && std::ranges::find(ours, name) == ours.end()) all.push_back(text);
  }
  for (const auto& [name, value] : more) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> c_strings(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// By the bare call: the C library of Debian 12 declares its wrapper so that C++ cannot use it.
Fd process_end(pid_t pid) { return Fd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))); }

std::string how_it_ended(int status) {
  return WIFSIGNALED(status) ? fmt::format("ended by signal {}", WTERMSIG(status))
                             : fmt::format("ended with status {}", WEXITSTATUS(status));
}

void reap(boost::asio::io_context& io, pid_t pid) {
  std::erase_if(left_over(), taken);
  if (pid <= 0 || taken(pid)) return;
  using Descriptor = boost::asio::posix::stream_descriptor;
  try {
    Fd end = process_end(pid);
    if (!end) return left_over().push_back(pid);
    const auto descriptor = std::make_shared<Descriptor>(io, end.get());
    end.release();
    // The handler owns the descriptor: both go with it, or with the loop.
    descriptor->async_wait(Descriptor::wait_read, [descriptor, pid](const auto&) { taken(pid); });
  } catch (const std::exception& error) {
    spdlog::debug("the end of process {} will not be noticed: {}", pid, error.what());
  }
}

}  // namespace limber
