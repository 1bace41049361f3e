#include "os/spawn.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

}  // namespace limber
