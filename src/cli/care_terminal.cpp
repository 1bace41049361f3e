#include "cli/care_terminal.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "system/boot_clock.hpp"
#include "system/timer_spec.hpp"

namespace limber {
namespace {

sigset_t ending_signals() {
  sigset_t set{};
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  return set;
}

CareKey key_of(char letter) {
  if (letter == '\n' || letter == '\r') return CareKey::enter;
  return letter == 'q' || letter == 'Q' ? CareKey::quit : CareKey::none;
}

}  // namespace

CareTerminal::CareTerminal(int in, int out)
    : in_(in), has_keys_(isatty(in) == 1 && isatty(out) == 1), line_is_watched_(isatty(out) == 1) {
  const sigset_t set = ending_signals();
  signals_ = checked_fd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), "cannot watch for signals");
  timer_ = checked_fd(timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK), "cannot make a timer");
  if (has_keys_ && tcgetattr(in_, &mode_before_) != 0) throw_errno("cannot read the mode of the terminal");
  sigprocmask(SIG_BLOCK, &set, &signals_before_);
  if (!has_keys_) return;
  termios mode = mode_before_;
  mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  tcsetattr(in_, TCSADRAIN, &mode);
}

CareTerminal::~CareTerminal() {
  if (has_keys_) tcsetattr(in_, TCSADRAIN, &mode_before_);
  sigprocmask(SIG_SETMASK, &signals_before_, nullptr);
}

Instant CareTerminal::now() const { return boot_now(); }

CareKey CareTerminal::read_key() {
  std::array<char, 64> keys{};
  const ssize_t count = ::read(in_, keys.data(), keys.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return CareKey::none;
  if (count <= 0) return CareKey::quit;
  // More than one at once is a key such as an arrow, or something pasted.
  return count == 1 ? key_of(keys.front()) : CareKey::none;
}

CareKey CareTerminal::wait_until(Instant at) {
  const itimerspec spec = once_at(at.time_since_epoch());
  if (timerfd_settime(timer_.get(), TFD_TIMER_ABSTIME, &spec, nullptr) != 0) throw_errno("cannot set the timer");
  while (true) {
    std::array<pollfd, 3> watched{{{signals_.get(), POLLIN, 0}, {timer_.get(), POLLIN, 0}, {in_, POLLIN, 0}}};
    const int happened = ::poll(watched.data(), has_keys_ ? 3 : 2, -1);
    if (happened < 0 && errno != EINTR) throw_errno("cannot wait for keys");
    if (happened <= 0) continue;
    if (watched[0].revents != 0) {
      signalfd_siginfo taken{};
      if (::read(signals_.get(), &taken, sizeof taken) > 0) return CareKey::quit;
    }
    if (watched[2].revents != 0) {
      const CareKey key = read_key();
      if (key != CareKey::none) return key;
    }
    if (watched[1].revents != 0) return CareKey::none;
  }
}

}  // namespace limber
