// A program of ours that runs in a session of its own, with a callback at its end.
#pragma once

#include <sys/types.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "os/fd.hpp"
#include "os/fd_watch.hpp"

namespace limber {

class ChildProgram {
 public:
  /// Starts `command`, its first word found by PATH where that has no slash. `more`: what its environment has besides.
  /// `ended` is called once, from the loop, with how it ended ("ended with status 0"); it may destroy this. Throws
  /// std::system_error where it cannot be started.
  ChildProgram(boost::asio::io_context& io, const std::vector<std::string>& command,
               const std::map<std::string, std::string>& more, std::function<void(const std::string& how)> ended);
  /// Leaves the program running and stops watching it.
  ~ChildProgram();

  /// Asks it to end (SIGTERM).
  void end() const;
  pid_t pid() const { return pid_; }

 private:
  void was_ended();

  boost::asio::io_context& io_;
  std::function<void(const std::string&)> ended_;
  pid_t pid_ = -1;  // -1: it has ended
  Fd end_;          // readable once it has
  std::unique_ptr<FdWatch> watch_;
};

}  // namespace limber
