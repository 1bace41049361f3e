#include "os/child_program.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

#include "os/loop_calls.hpp"
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
  const bool known = ::waitpid(pid, &status, WNOHANG) == pid;
  call_copy(ended_, known ? how_it_ended(status) : "ended");
}

}  // namespace limber
