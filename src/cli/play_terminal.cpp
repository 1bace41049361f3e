#include "cli/play_terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace limber {
namespace {

constexpr std::string_view enter_screen = "\033[?1049h\033[?25l";
constexpr std::string_view leave_screen = "\033[?25h\033[?1049l";

/// How long a terminal that takes no more is waited for; what it misses then comes with the next frame.
constexpr int slow_terminal_ms = 500;

void write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
    if (count >= 0 || errno == EINTR) continue;
    if (errno != EAGAIN) return;  // the terminal is gone: the next wait finds out
    pollfd writable{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&writable, 1, slow_terminal_ms) == 0) return;
  }
}

std::optional<PlayKey> key_of(std::string_view bytes) {
  if (bytes == "\033[C") return PlayKey::next;
  if (bytes == "\033[D") return PlayKey::back;
  if (bytes.size() != 1) return std::nullopt;  // another key of its own, or something pasted
  if (bytes == "\r" || bytes == "\n") return PlayKey::finish;
  return routine_key(bytes.front());
}

}  // namespace

PlayTerminal::PlayTerminal() : keys_(STDIN_FILENO) { enter(); }

PlayTerminal::~PlayTerminal() { leave(); }

void PlayTerminal::enter() {
  keys_.enter();
  write_all(enter_screen);
}

void PlayTerminal::leave() {
  write_all(leave_screen);
  keys_.leave();
}

PlayTerminal::Size PlayTerminal::size() const {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return {80, 24};
  return {size.ws_col, size.ws_row};
}

/// Each line is written over the old one and cleared behind its end, so that nothing flickers.
void PlayTerminal::show(const std::string& screen) const {
  std::string text = "\033[H";
  for (const char letter : screen) {
    if (letter == '\n') text += "\033[K";
    if (letter == '\n') text += '\r';
    text += letter;
  }
  write_all(text + "\033[K\033[J");
}

std::optional<PlayKey> PlayTerminal::read_key() const {
  std::array<char, 64> bytes{};
  const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
  if (count <= 0) return PlayKey::finish;
  return key_of({bytes.data(), static_cast<std::size_t>(count)});
}

std::optional<PlayKey> PlayTerminal::wait(int fd, Duration at_most) {
  std::array<pollfd, 3> watched{{{STDIN_FILENO, POLLIN, 0}, {signals_.fd(), POLLIN, 0}, {fd, POLLIN, 0}}};
  const int happened =
      ::poll(watched.data(), watched.size(), static_cast<int>(std::max<Duration>(at_most, 0ms).count()));
  if (happened < 0 && errno != EINTR) throw_errno("cannot wait for keys");
  if (happened <= 0) return std::nullopt;
  if (watched[1].revents != 0) {
    const auto signal = signals_.take();
    if (signal == SIGTSTP) {
      leave();
      stop_process();
    }
    // Also after a stop that nobody could watch for.
    if (signal == SIGTSTP || signal == SIGCONT) enter();
    if (signal == SIGINT || signal == SIGTERM || signal == SIGHUP) return PlayKey::finish;
  }
  return watched[0].revents != 0 ? read_key() : std::nullopt;
}

}  // namespace limber
