#include "system/child_program.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <system_error>
#include <utility>

#include "system/reap.hpp"

namespace limber {

namespace {

/// A session of its own, and signals as they are by default.
class SessionSpawn {
 public:
  SessionSpawn() {
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
  }
  SessionSpawn(const SessionSpawn&) = delete;
  SessionSpawn& operator=(const SessionSpawn&) = delete;
  ~SessionSpawn() { posix_spawnattr_destroy(&attributes_); }

  pid_t spawn(std::vector<std::string> words, std::vector<std::string> variables) const {
    const auto arguments = pointers(words), environment = pointers(variables);
    pid_t pid = -1;
    const int error = posix_spawnp(&pid, arguments[0], nullptr, &attributes_, arguments.data(), environment.data());
    if (error != 0) throw std::system_error(error, std::generic_category(), "cannot start " + words.front());
    return pid;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (auto& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
  }

  posix_spawnattr_t attributes_{};
};

std::vector<std::string> own_environment_with(const std::map<std::string, std::string>& more) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!more.contains(text.substr(0, text.find('=')))) all.push_back(text);
  }
  for (const auto& [name, value] : more) all.push_back(name + "=" + value);
  return all;
}

}  // namespace

ChildProgram::ChildProgram(boost::asio::io_context& io, const std::vector<std::string>& command,
                           const std::map<std::string, std::string>& more,
                           std::function<void(const std::string&)> ended)
    : io_(io), ended_(std::move(ended)), pid_(SessionSpawn().spawn(command, own_environment_with(more))) {
  end_ = Fd(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
  if (end_) watch_ = std::make_unique<FdWatch>(io, end_.get(), [this] { was_ended(); });
}

ChildProgram::~ChildProgram() {
  watch_.reset();
  reap(io_, pid_);
}

void ChildProgram::end() const {
  if (pid_ > 0) ::kill(pid_, SIGTERM);
}

void ChildProgram::was_ended() {
  watch_.reset();
  int status = 0;
  const pid_t pid = std::exchange(pid_, -1);
  std::string how = "ended";
  if (::waitpid(pid, &status, WNOHANG) == pid)
    how = WIFSIGNALED(status) ? fmt::format("ended by signal {}", WTERMSIG(status))
                              : fmt::format("ended with status {}", WEXITSTATUS(status));
  const auto ended = ended_;  // a copy, since the call may destroy this
  ended(how);
}

}  // namespace limber
