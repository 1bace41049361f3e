// The terminal while a routine plays: its own screen, single keys, its size. As it was before when this goes, and
// while the process is stopped (Ctrl+Z).
#pragma once

#include <optional>
#include <string>

#include "cli/play_source.hpp"
#include "cli/terminal_signals.hpp"

namespace limber {

class PlayTerminal {
 public:
  /// Standard input and output, which have to be a terminal. Throws std::system_error.
  PlayTerminal();
  PlayTerminal(const PlayTerminal&) = delete;
  PlayTerminal& operator=(const PlayTerminal&) = delete;
  ~PlayTerminal();

  struct Size {
    int width, height;
  };
  Size size() const;
  /// Puts this in place of what is on the screen.
  void show(const std::string& screen) const;

  /// Waits for a key, for `fd` (-1: none) to be readable, for another size, or for the time to pass.
  std::optional<PlayKey> wait(int fd, Duration at_most);

 private:
  void enter();
  void leave();
  std::optional<PlayKey> read_key() const;

  TerminalSignals signals_{SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
  SingleKeys keys_;
};

}  // namespace limber
