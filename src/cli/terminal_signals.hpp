// Signals as something to wait for, and the mode of a terminal, for commands that hold on to one.
#pragma once

#include <signal.h>
#include <termios.h>

#include <functional>
#include <initializer_list>
#include <optional>

#include "os/fd.hpp"

namespace limber {

/// While it lives, these signals do not end or stop the process, but make `fd` readable. One at a time: signals are the
/// process's. Throws std::system_error.
class TerminalSignals {
 public:
  explicit TerminalSignals(std::initializer_list<int> signals);
  TerminalSignals(const TerminalSignals&) = delete;
  TerminalSignals& operator=(const TerminalSignals&) = delete;
  ~TerminalSignals();

  int fd() const { return fd_.get(); }
  /// The next one that has come; none: none has.
  std::optional<int> take() const;
  /// Takes the signal and carries it out: stops the process as Ctrl+Z does, the terminal as it was before meanwhile.
  /// True: the process is to end.
  bool obey(const std::function<void()>& leave, const std::function<void()>& enter) const;

 private:
  sigset_t before_{};
  Fd fd_;
};

/// Single keys of a terminal, without showing them.
class SingleKeys {
 public:
  /// A descriptor of others. Nothing is changed before enter(). Throws std::system_error where it is no terminal.
  explicit SingleKeys(int terminal);
  SingleKeys(const SingleKeys&) = delete;
  SingleKeys& operator=(const SingleKeys&) = delete;
  ~SingleKeys() { leave(); }

  void enter();
  /// As it was.
  void leave();

 private:
  int terminal_;
  bool entered_ = false;
  termios before_{};
};

}  // namespace limber
