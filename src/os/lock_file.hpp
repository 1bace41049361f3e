// A lock file with one holder at a time; the kernel releases the lock however the holder ends.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "os/fd.hpp"

namespace limber {

/// The holder of a lock, as written in the file; it may run on another machine, where the file is on a network.
struct LockHolder {
  pid_t pid = 0;  ///< 0: not in the file
  std::string machine;
  std::filesystem::path socket;  ///< on which it can be asked to end
  bool operator==(const LockHolder&) const = default;

  /// Whether the holder runs on this machine, judged by the host name.
  bool is_here() const;
};

/// This process, on this machine.
LockHolder this_process(std::filesystem::path socket = {});

/// Another process holds the lock.
class AlreadyRunning : public std::runtime_error {
 public:
  AlreadyRunning(const std::string& what, LockHolder holder) : std::runtime_error(what), holder_(std::move(holder)) {}
  const LockHolder& holder() const { return holder_; }

 private:
  LockHolder holder_;
};

enum class LockKind {
  local,   ///< by flock: for a file of this machine
  shared,  ///< by a record lock, which holds between machines too, where the file system has such
};

/// A lock held for the life of this object. The file itself stays, with its last holder in it: if it were removed, two
/// processes could hold locks on two files of the same name.
class LockFile {
 public:
  /// Throws AlreadyRunning, or std::system_error where the file cannot be made or its file system has no such locks.
  explicit LockFile(const std::filesystem::path& file, LockKind kind = LockKind::local,
                    const LockHolder& self = this_process());

  /// Whether the file can still be found under its name: another one there would be another lock.
  bool has_its_file() const;

 private:
  std::filesystem::path file_;
  Fd fd_;
};

}  // namespace limber
