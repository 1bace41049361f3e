#include "system/lock_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

namespace limber {

namespace {

AlreadyRunning already_running(const std::filesystem::path& file) {
  pid_t holder = 0;
  std::ifstream(file) >> holder;
  const std::string who = holder > 0 ? fmt::format("as process {}", holder) : "(its process is not known)";
  return {fmt::format("limberd is running already {}: it holds {}", who, file.string()), holder};
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& file)
    : fd_(checked_fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR),
                     "cannot make the lock file " + file.string())) {
  if (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) throw already_running(file);
    throw_errno("cannot lock " + file.string());
  }
  const std::string pid = fmt::format("{}\n", ::getpid());
  if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), pid.data(), pid.size(), 0) < 0)
    throw_errno("cannot write to the lock file " + file.string());
}

}  // namespace limber
