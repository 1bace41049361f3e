#include "client/program_output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "client/poll_until.hpp"
#include "os/fd.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

constexpr std::size_t most_text = 1024UL * 1024;

/// Reads to the end of `pipe`; false: that does not come in time.
bool read_all(int pipe, std::string& text, std::chrono::steady_clock::time_point until) {
  for (;;) {
    if (!poll_until(pipe, POLLIN, until)) return false;
    std::array<char, 4096> bytes{};
    const ssize_t got = ::read(pipe, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    if (text.size() < most_text) text.append(bytes.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

std::optional<ProgramOutput> output_of(const std::vector<std::string>& command, Duration patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  const Fd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  Pipe pipe;
  pid_t pid = -1;
  try {
    pipe = make_pipe();
    pid = spawn(command, {nothing.get(), pipe.writing.get(), pipe.writing.get()}, SpawnGroup::own);
  } catch (const std::system_error&) {
    return std::nullopt;
  }
  pipe.writing = Fd();
  ProgramOutput output{};
  const bool whole = read_all(pipe.reading.get(), output.text, until);
  if (!whole) ::kill(-pid, SIGKILL);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int by_signal = 128;
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
  return whole ? std::optional(output) : std::nullopt;
}

std::string last_line(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  const auto before = text.rfind('\n');
  return std::string(before == std::string_view::npos ? text : text.substr(before + 1));
}

std::string last_line_in(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string last;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) last = line;
  return last;
}

}  // namespace limber
