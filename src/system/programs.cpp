#include "system/programs.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "system/fd.hpp"

namespace limber {

namespace {

std::vector<char*> c_strings(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

std::vector<std::string> environment_with(const std::map<std::string, std::string>& more) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!more.contains(text.substr(0, text.find('=')))) all.push_back(text);
  }
  for (const auto& [name, value] : more) all.push_back(name + "=" + value);
  return all;
}

/// In the child, and its child: only what is safe between fork and exec.
[[noreturn]] void become(char* const* arguments, char* const* environment, int report) {
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setsid();
  const pid_t grandchild = ::fork();
  if (grandchild > 0) ::_exit(0);
  if (grandchild == 0) ::execvpe(arguments[0], arguments, environment);
  const int error = errno;
  [[maybe_unused]] const auto told = ::write(report, &error, sizeof error);
  ::_exit(127);
}

}  // namespace

std::filesystem::path program_beside(std::string_view name) {
  std::error_code none;
  const auto beside = std::filesystem::read_symlink("/proc/self/exe", none).parent_path() / name;
  return std::filesystem::exists(beside, none) ? beside : std::filesystem::path(name);
}

void start_detached(const std::vector<std::string>& command, const std::map<std::string, std::string>& more) {
  std::vector<std::string> words = command, variables = environment_with(more);
  const auto arguments = c_strings(words), environment = c_strings(variables);
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
  const Fd read_end(ends[0]);
  Fd write_end(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) throw_errno("cannot start " + command.front());
  if (child == 0) become(arguments.data(), environment.data(), write_end.get());
  write_end = Fd();
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  // Ends with nothing as soon as the other program has begun.
  int error = 0;
  ssize_t count = 0;
  while ((count = ::read(read_end.get(), &error, sizeof error)) < 0 && errno == EINTR) {
  }
  if (count == sizeof error) throw std::system_error(error, std::generic_category(), "cannot start " + command.front());
}

}  // namespace limber
