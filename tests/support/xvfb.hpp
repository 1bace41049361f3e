// A real X server without a screen, for the length of a test, and simulated input on it.
#pragma once

#include <signal.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "support/child_process.hpp"

namespace limber {

class Xvfb {
 public:
  /// Starts a server on a display of a high number and returns when it is ready. Servers that take the first free
  /// number do not come that far, so that nobody takes it while this one is stopped. `screen`: how large and how deep.
  /// `open`: also for programs of other users.
  explicit Xvfb(std::string screen = "640x480x24", bool open = false)
      : screen_(std::move(screen)), open_(open), server_(start_on_free_display()) {}

  std::string display() const { return ":" + number_; }
  /// What programs that are to use it want in their environment.
  ChildProcess::Variables variables() const { return {{"DISPLAY", display()}}; }

  /// Ends the server, by default as at a logout.
  void stop(int signal = SIGTERM) { server_.end(signal); }
  /// SIGSTOP and SIGCONT: a server that hangs, and goes on.
  void send(int signal) const { ::kill(server_.pid(), signal); }
  /// Starts it anew on the same display.
  void start_again() { server_ = start({display()}); }

  /// Presses and releases a key, as far as any program can tell by hand.
  void type() const { run_program({"xdotool", "key", "--clearmodifiers", "shift"}, variables()); }

 private:
  ChildProcess start_on_free_display() {
    static int made = 0;
    constexpr int first = 1000, processes = 5000, of_a_process = 8, tries = of_a_process;
    for (int i = 1;; ++i) {
      const int number = first + ::getpid() % processes * of_a_process + made++ % of_a_process;
      try {
        return start({":" + std::to_string(number)});
      } catch (const std::runtime_error&) {  // it has a server
        if (i == tries) throw;
      }
    }
  }
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
