// One run of limber-audio, or of a test's program in its place: starts it, writes and reads lines, and ends it.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"

namespace limber {

/// Called from the loop. `ended` may destroy the process, `line` may not.
struct AudioProcessEvents {
  std::function<void(std::string_view line)> line;
  std::function<void(const std::string& how)> ended;  ///< once, and nothing after it
};

/// Nothing here waits for the other program, also not for its end. Kills it where it has not ended.
class AudioProcess {
 public:
  /// Starts `command`, its first word found by PATH where that has no slash. Throws std::system_error.
  AudioProcess(boost::asio::io_context& io, std::vector<std::string> command, AudioProcessEvents events);

  pid_t pid() const { return child_.pid; }
  /// Sends a line. One that does not read them loses those for which there is no room.
  void send(const std::string& line) const;
  /// Says by the end of its input that it is over, and kills it after `grace`.
  void quit(Duration grace);

 private:
  struct Child {
    boost::asio::io_context& io;
    pid_t pid = -1;
    ~Child();
    void kill() const;
    /// To be called once it has ended; how it was.
    std::string take_end();
  };

  void read();
  void was_ended();

  AudioProcessEvents events_;
  Fd socket_;  // its standard input and output in one: writing to a socket can do without SIGPIPE
  Child child_;
  Fd child_end_;  // readable once it has ended
  std::string pending_;
  BootTimer kill_;
  std::unique_ptr<FdWatch> reading_;
  std::unique_ptr<FdWatch> ending_;
};

}  // namespace limber
