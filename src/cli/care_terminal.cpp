#include "cli/care_terminal.hpp"

#include <poll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "os/boot_clock.hpp"
#include "os/timer_spec.hpp"

namespace limber {
namespace {

CareKey key_of(char letter) {
  if (letter == '\n' || letter == '\r') return CareKey::enter;
  return letter == 'q' || letter == 'Q' ? CareKey::quit : CareKey::none;
}

}  // namespace

CareTerminal::CareTerminal(int in, int out) : in_(in), line_is_watched_(isatty(out) == 1) {
  timer_ = checked_fd(timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK), "cannot make a timer");
  if (isatty(in) == 1 && line_is_watched_) keys_.emplace(in).enter();
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
    std::array<pollfd, 3> watched{{{signals_.fd(), POLLIN, 0}, {timer_.get(), POLLIN, 0}, {in_, POLLIN, 0}}};
    const int happened = ::poll(watched.data(), keys_ ? 3 : 2, -1);
    if (happened < 0 && errno != EINTR) throw_errno("cannot wait for keys");
    if (happened <= 0) continue;
    const auto leave = [this] { keys_ ? keys_->leave() : void(); };
    const auto enter = [this] { keys_ ? keys_->enter() : void(); };
    if (watched[0].revents != 0 && signals_.obey(leave, enter)) return CareKey::quit;
    if (watched[2].revents != 0) {
      const CareKey key = read_key();
      if (key != CareKey::none) return key;
    }
    if (watched[1].revents != 0) return CareKey::none;
  }
}

}  // namespace limber
