#include "os/child_program.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <system_error>
#include <utility>

#include "os/reap.hpp"
#include "os/spawn.hpp"

namespace limber {

ChildProgram::ChildProgram(boost::asio::io_context& io, const std::vector<std::string>& command,
                           const std::map<std::string, std::string>& more,
                           std::function<void(const std::string&)> ended)
    : io_(io),
      ended_(std::move(ended)),
      pid_(spawn(command, {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}, SpawnGroup::own_session, more)) {
  end_ = process_end(pid_);
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
