// One daemon a person, and one daemon a history: the locks that a limberd holds as long as it runs. The runtime
// directory has one, since clients look for the socket there; the history another, since sessions with other runtime
// directories, and other machines, may share one home.
#pragma once

#include <filesystem>
#include <optional>

#include "os/lock_file.hpp"
#include "os/paths.hpp"

namespace limber {

class DaemonLocks {
 public:
  /// Makes the runtime directory, and the history's where need be. Throws AlreadyRunning where another daemon holds one
  /// of the locks, and std::exception where there is no place for the socket. Where the history's lock cannot be had
  /// for another reason, the history is kept without.
  explicit DaemonLocks(const Paths& paths);

  /// Whether the lock of the runtime directory is there under its name.
  bool runtime_is_ours() const { return runtime_ && runtime_->has_its_file(); }
  /// Makes the runtime directory and its lock again, where they have been swept away. Throws as the constructor does.
  void renew_runtime();

 private:
  std::filesystem::path runtime_dir_, runtime_file_;
  LockHolder self_;
  std::optional<LockFile> runtime_, history_;
};

/// Takes the locks. Where another daemon holds one: one that is left over from a session that has ended gives way; with
/// `replace` any does, by force where it does not answer. Throws AlreadyRunning where it stays.
DaemonLocks take_locks(const Paths& paths, bool replace);

}  // namespace limber
