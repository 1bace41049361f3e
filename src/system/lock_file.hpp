// One daemon a person: a lock that the kernel gives back however the holder ends.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "system/fd.hpp"

namespace limber {

/// Somebody else holds the lock.
class AlreadyRunning : public std::runtime_error {
 public:
  AlreadyRunning(const std::string& what, pid_t holder) : std::runtime_error(what), holder_(holder) {}
  /// Zero where the file does not say.
  pid_t holder() const { return holder_; }

 private:
  pid_t holder_;
};

/// Held for the life of this object. The file itself stays, with the pid of its last holder in it: removing it would
/// let two hold locks on two files of the same name.
class LockFile {
 public:
  /// Throws AlreadyRunning, or std::system_error where the file cannot be made.
  explicit LockFile(const std::filesystem::path& file);

 private:
  Fd fd_;
};

}  // namespace limber
