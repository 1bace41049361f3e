#include "os/programs.hpp"

#include <linux/close_range.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "os/fd.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

/// What the two new processes tell on the pipe to the one that waits.
struct Report {
  pid_t pid;  ///< 0: not this
  int error;
};

void tell(int pipe, Report report) { [[maybe_unused]] const auto told = ::write(pipe, &report, sizeof report); }

/// In the child, and its child: only what is safe between fork and exec.
[[noreturn]] void become(char* const* arguments, char* const* environment, int report, int output) {
  for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setsid();
  const pid_t grandchild = ::fork();
  if (grandchild > 0) {
    tell(report, {grandchild, 0});
    ::_exit(0);
  }
  if (grandchild == 0) {
    if (output >= 0)
      for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) ::dup2(output, stream);
    // All of ours close by themselves; libraries may have opened some that do not.
    ::syscall(SYS_close_range, STDERR_FILENO + 1U, ~0U, CLOSE_RANGE_CLOEXEC);
    ::execvpe(arguments[0], arguments, environment);
  }
  tell(report, {0, errno});
  ::_exit(127);
}

}  // namespace

std::filesystem::path program_beside(std::string_view name) {
  std::error_code none;
  const auto beside = std::filesystem::read_symlink("/proc/self/exe", none).parent_path() / name;
  return std::filesystem::exists(beside, none) ? beside : std::filesystem::path(name);
}

pid_t start_detached(const std::vector<std::string>& command, const std::map<std::string, std::string>& more,
                     std::optional<int> output) {
  std::vector<std::string> words = command, variables = environment_for_others(more);
  const auto arguments = c_strings(words), environment = c_strings(variables);
  auto [read_end, write_end] = make_pipe();
  const pid_t child = ::fork();
  if (child < 0) throw_errno("cannot start " + command.front());
  if (child == 0) become(arguments.data(), environment.data(), write_end.get(), output.value_or(-1));
  write_end = Fd();
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  // Ends as soon as the other program has begun.
  pid_t pid = 0;
  for (Report report{};;) {
    const ssize_t count = ::read(read_end.get(), &report, sizeof report);
    if (count < 0 && errno == EINTR) continue;
    if (count != sizeof report) return pid;
    if (report.error != 0)
      throw std::system_error(report.error, std::generic_category(), "cannot start " + command.front());
    pid = report.pid;
  }
}

}  // namespace limber
