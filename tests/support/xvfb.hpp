// A real X server without a screen, for the length of a test, and hands to type on it.
#pragma once

#include <signal.h>

#include <string>
#include <vector>

#include "support/child_process.hpp"

namespace limber {

class Xvfb {
 public:
  /// Starts a server on a free display and returns when it is ready. `screen`: how large and how deep. `open`: also for
  /// programs of other users.
  explicit Xvfb(std::string screen = "640x480x24", bool open = false)
      : screen_(std::move(screen)), open_(open), server_(start({})) {}

  std::string display() const { return ":" + number_; }
  /// What programs that are to use it want in their environment.
  ChildProcess::Variables variables() const { return {{"DISPLAY", display()}}; }

  /// Ends the server, by default as somebody logging out does.
  void stop(int signal = SIGTERM) { server_.end(signal); }
  /// SIGSTOP and SIGCONT: a server that hangs, and goes on.
  void send(int signal) const { ::kill(server_.pid(), signal); }
  /// Starts it anew on the same display.
  void start_again() { server_ = start({display()}); }

  /// Presses and releases a key, as far as any program can tell by hand.
  void type() const { run_program({"xdotool", "key", "--clearmodifiers", "shift"}, variables()); }

 private:
  ChildProcess start(const std::vector<std::string>& display) {
    std::vector<std::string> arguments{"Xvfb"};
    arguments.insert(arguments.end(), display.begin(), display.end());
    // -noreset: or the server would begin anew, and forget its idle time, whenever its last client leaves.
    for (const char* option : {"-displayfd", "3", "-screen", "0", screen_.c_str(), "-nolisten", "tcp", "-noreset"})
      arguments.emplace_back(option);
    if (open_) arguments.emplace_back("-ac");
    ChildProcess server(arguments, {}, 3);
    number_ = server.read_line();
    return server;
  }

  std::string screen_, number_;
  bool open_;
  ChildProcess server_;
};

}  // namespace limber
