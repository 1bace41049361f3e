#include "system/fd.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace limber {

Fd& Fd::operator=(Fd&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Fd::~Fd() {
  if (fd_ >= 0) ::close(fd_);
}

void throw_errno(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

Fd checked_fd(int fd, const std::string& what) {
  if (fd < 0) throw_errno(what);
  return Fd(fd);
}

}  // namespace limber
