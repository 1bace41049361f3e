#include "os/lock_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace limber {

namespace {

std::string machine_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

/// Three lines: the process, the machine, the socket.
LockHolder holder_in(const std::filesystem::path& file) {
  LockHolder holder;
  std::string line;
  std::ifstream in(file);
  if (std::getline(in, line)) holder.pid = std::atoi(line.c_str());
  std::getline(in, holder.machine);
  if (std::getline(in, line)) holder.socket = line;
  return holder;
}

AlreadyRunning already_running(const std::filesystem::path& file) {
  LockHolder holder = holder_in(file);
  const std::string who = holder.pid > 0 ? fmt::format("as process {}", holder.pid) : "(its process is not known)";
  const std::string where = holder.is_here() ? "" : " on " + holder.machine;
  return {fmt::format("limberd is running already {}{}: it holds {}", who, where, file.string()), std::move(holder)};
}

bool take(int fd, LockKind kind) {
  if (kind == LockKind::local) return ::flock(fd, LOCK_EX | LOCK_NB) == 0;
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return ::fcntl(fd, F_OFD_SETLK, &whole) == 0;
}

}  // namespace

bool LockHolder::is_here() const { return machine.empty() || machine == machine_name(); }

LockHolder this_process(std::filesystem::path socket) { return {::getpid(), machine_name(), std::move(socket)}; }

LockFile::LockFile(const std::filesystem::path& file, LockKind kind, const LockHolder& self)
    : file_(file),
      fd_(checked_fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR),
                     "cannot make the lock file " + file.string())) {
  struct stat found {};
  if (::fstat(fd_.get(), &found) != 0 || !S_ISREG(found.st_mode))
    throw std::system_error(EINVAL, std::generic_category(), file.string() + " is no plain file, and cannot be a lock");
  if (!take(fd_.get(), kind)) {
    if (errno == EWOULDBLOCK || errno == EACCES) throw already_running(file);
    throw_errno("cannot lock " + file.string());
  }
  const std::string text = fmt::format("{}\n{}\n{}\n", self.pid, self.machine, self.socket.string());
  if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), text.data(), text.size(), 0) < 0)
    throw_errno("cannot write to the lock file " + file.string());
}

bool LockFile::has_its_file() const {
  struct stat ours {
  }, there{};
  return ::fstat(fd_.get(), &ours) == 0 && ::lstat(file_.c_str(), &there) == 0 && ours.st_dev == there.st_dev &&
         ours.st_ino == there.st_ino;
}

}  // namespace limber
