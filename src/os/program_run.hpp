// One run of another program that reads a short text and has a time limit. It is started in a process group of its own,
// which is killed at the end, unless the program ends by itself with status 0: processes that it then leaves in the
// background stay. Nothing here blocks, not even on the end of the program.
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

struct ProgramRunTimes {
  Duration limit = 5s;  ///< after this time its group gets SIGTERM
  Duration grace = 1s;  ///< this long after that, or after a failure of the program itself, SIGKILL
};

/// Called from the loop. `over` may destroy the run, `line` may not.
struct ProgramRunEvents {
  std::function<void(std::string_view line)> line;  ///< a line of its output, of which only the beginning is read
  /// Called once when the program has ended or was killed, with how ("ended with status 0", "took too long, ended by
  /// signal 15"); for anything but status 0 only when its whole group has been ended.
  std::function<void(const std::string& how)> over;
};

class ProgramRun {
 public:
  /// Starts `command`, its first word found by PATH where that has no slash; `input` (less than 64 KiB) is all that its
  /// standard input will ever hold. Throws std::system_error where it cannot be started.
  ProgramRun(boost::asio::io_context& io, std::vector<std::string> command, std::string_view input,
             ProgramRunEvents events, ProgramRunTimes times = {});
  /// Kills its group where it is not over.
  ~ProgramRun();

  /// The program, which is also the number of its group; -1: it is over.
  pid_t pid() const { return pid_; }

 private:
  ProgramRun(boost::asio::io_context& io, ProgramRunEvents events, ProgramRunTimes times);
  void read();
  void tell_lines(bool all);
  void program_ended();
  void time_is_up();
  bool still_runs() const;
  void take_last_words();
  void finish();
  void signal_group(int signal) const;
  std::string take_end();

  boost::asio::io_context& io_;
  ProgramRunEvents events_;
  ProgramRunTimes times_;
  Fd output_;
  pid_t pid_ = -1;  // and its group; not taken from the kernel before all is over, so that it stays the group's
  Fd program_end_;  // readable once the program itself has ended
  std::string pending_;
  std::size_t taken_ = 0;  // of its output, in bytes
  bool too_long_ = false;
  bool asked_to_end_ = false;
  bool killed_ = false;
  BootTimer timer_;
  std::unique_ptr<FdWatch> reading_;
  std::unique_ptr<FdWatch> ending_;
};

/// The file that starting `name` would run, by PATH where it has no slash; empty: there is none that may be run.
std::string program_file(const std::string& name);

}  // namespace limber
