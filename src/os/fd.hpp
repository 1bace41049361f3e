// A file descriptor with an owner.
#pragma once

#include <string>
#include <utility>

namespace limber {

class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept;
  ~Fd();

  int get() const { return fd_; }
  /// Gives the descriptor to the caller, who closes it.
  int release() { return std::exchange(fd_, -1); }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

/// Opens those of the descriptors 0 to 2 that are closed on /dev/null. Otherwise the next files to be opened would get
/// these numbers, and output would be written to them. To be called first in a program.
void open_missing_standard_streams();

/// Throws std::system_error of `errno` with `what` as its context.
[[noreturn]] void throw_errno(const std::string& what);

/// `fd` as an owner; throws std::system_error with `what` where the call that gave it had failed.
Fd checked_fd(int fd, const std::string& what);

struct Pipe {
  Fd reading, writing;
};
/// Throws std::system_error.
Pipe make_pipe();

}  // namespace limber
