// Another program, run for the length of a test and ended by its pid; it does not outlive a test that is killed.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "os/fd.hpp"

namespace limber {

class ChildProcess {
 public:
  using Variables = std::map<std::string, std::string>;

  /// Starts `arguments[0]`, found by PATH. `variables` come on top of this process's environment. Where `pipe_to` is
  /// given, the child finds the writing end of a pipe at that descriptor, and read_line() reads the other; the rest of
  /// its output goes to /dev/null, unless LIMBER_TEST_VERBOSE is set.
  explicit ChildProcess(std::vector<std::string> arguments, const Variables& variables = {},
                        std::optional<int> pipe_to = {}) {
    int ends[2] = {-1, -1};
    if (pipe_to && ::pipe2(ends, O_CLOEXEC) != 0) throw_errno("pipe");
    output_ = Fd(ends[0]);
    const Fd writing(ends[1]);
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const bool verbose = ::getenv("LIMBER_TEST_VERBOSE") != nullptr;
    pid_ = ::fork();
    if (pid_ < 0) throw_errno("fork");
    if (pid_ > 0) return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int null = ::open("/dev/null", O_RDWR);
    for (const int fd : {0, 1, 2})
      if (fd == 0 || !verbose) ::dup2(null, fd);
    if (pipe_to) ::dup2(writing.get(), *pipe_to);
    for (const auto& [name, value] : variables) ::setenv(name.c_str(), value.c_str(), 1);
    ::execvp(argv[0], argv.data());
    ::_exit(127);
  }
  ChildProcess(ChildProcess&& other) noexcept
      : pid_(std::exchange(other.pid_, -1)), output_(std::move(other.output_)), pending_(std::move(other.pending_)) {}
  ChildProcess& operator=(ChildProcess&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(output_, other.output_);
    std::swap(pending_, other.pending_);
    return *this;
  }
  ~ChildProcess() { end(SIGTERM); }

  pid_t pid() const { return pid_; }

  /// The next line that the child writes to its pipe; throws when none comes in time.
  std::string read_line(std::chrono::milliseconds deadline = std::chrono::seconds{10}) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
      if (const auto newline = pending_.find('\n'); newline != std::string::npos) {
        const std::string line = pending_.substr(0, newline);
        pending_.erase(0, newline + 1);
        return line;
      }
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      pollfd ready{output_.get(), POLLIN, 0};
      char buffer[256];
      if (left.count() <= 0 || ::poll(&ready, 1, static_cast<int>(left.count())) <= 0)
        throw std::runtime_error("the child process has not answered in time");
      const ssize_t length = ::read(output_.get(), buffer, sizeof buffer);
      if (length <= 0) throw std::runtime_error("the child process has ended without an answer");
      pending_.append(buffer, static_cast<std::size_t>(length));
    }
  }

  /// Sends `signal`, and SIGKILL where that does not end it within two seconds; returns once it has ended.
  void end(int signal) {
    if (pid_ <= 0) return;
    ::kill(pid_, signal);
    for (int tries = 0; tries < 400 && ::waitpid(pid_, nullptr, WNOHANG) == 0; ++tries) {
      if (tries == 399) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    pid_ = -1;
  }

  bool has_ended() const {
    siginfo_t its{};
    return ::waitid(P_PID, static_cast<id_t>(pid_), &its, WEXITED | WNOHANG | WNOWAIT) == 0 && its.si_pid == pid_;
  }
  /// Waits for its end; its exit status, or none where it was killed.
  std::optional<int> wait() {
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    return WIFEXITED(status) ? std::optional<int>(WEXITSTATUS(status)) : std::nullopt;
  }

 private:
  pid_t pid_ = -1;
  Fd output_;
  std::string pending_;
};

/// Runs a program to its end; its exit status.
inline std::optional<int> run_program(std::vector<std::string> arguments,
                                      const ChildProcess::Variables& variables = {}) {
  return ChildProcess(std::move(arguments), variables).wait();
}

}  // namespace limber
