#include "cli/terminal_signals.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

namespace limber {
namespace {

/// Comes back when the process goes on.
void stop_process() {
  sigset_t stop{}, before{};
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  ::raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &before);  // here it stops, and here it goes on
  sigprocmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

TerminalSignals::TerminalSignals(std::initializer_list<int> signals) {
  sigset_t set{};
  sigemptyset(&set);
  for (const int signal : signals) sigaddset(&set, signal);
  fd_ = checked_fd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), "cannot watch for signals");
  sigprocmask(SIG_BLOCK, &set, &before_);
}

TerminalSignals::~TerminalSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

std::optional<int> TerminalSignals::take() const {
  signalfd_siginfo taken{};
  if (::read(fd_.get(), &taken, sizeof taken) != ssize_t{sizeof taken}) return std::nullopt;
  return static_cast<int>(taken.ssi_signo);
}

bool TerminalSignals::obey(const std::function<void()>& leave, const std::function<void()>& enter) const {
  const auto signal = take();
  if (signal == SIGTSTP) {
    leave();
    stop_process();
  }
  // Also after a stop that could not be caught.
  if (signal == SIGTSTP || signal == SIGCONT) enter();
  return signal == SIGINT || signal == SIGTERM || signal == SIGHUP;
}

SingleKeys::SingleKeys(int terminal) : terminal_(terminal) {
  if (tcgetattr(terminal_, &before_) != 0) throw_errno("cannot read the mode of the terminal");
}

void SingleKeys::enter() {
  termios mode = before_;
  mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  tcsetattr(terminal_, TCSADRAIN, &mode);
  entered_ = true;
}

void SingleKeys::leave() {
  if (!entered_) return;
  tcsetattr(terminal_, TCSADRAIN, &before_);
  entered_ = false;
}

}  // namespace limber
