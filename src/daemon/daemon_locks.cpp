#include "daemon/daemon_locks.hpp"

#include <spdlog/spdlog.h>

#include <system_error>

#include "client/daemon_end.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

std::optional<LockFile> lock_of_history(const fs::path& journal, const LockHolder& self) {
  try {
    fs::create_directories(journal.parent_path());
    return LockFile(fs::path(journal).concat(".lock"), LockKind::shared, self);
  } catch (const std::system_error& error) {
    spdlog::warn("another limberd on this history would not be noticed: {}", error.what());
    return std::nullopt;
  }
}

/// Whether the holder of a lock has ended, or only just had.
bool has_ended(const LockHolder& holder, bool replace) {
  const auto why = end_daemon(holder, replace ? EndCondition::in_any_case : EndCondition::if_left_over);
  if (!why) return true;
  if (replace) spdlog::error("{}", *why);
  return false;
}

}  // namespace

DaemonLocks::DaemonLocks(const Paths& paths)
    : runtime_dir_(paths.runtime_dir()), runtime_file_(paths.lock_file()), self_(this_process(paths.socket())) {
  renew_runtime();
  history_ = lock_of_history(paths.journal_file(), self_);
}

void DaemonLocks::renew_runtime() {
  if (runtime_is_ours()) return;
  make_private_dir(runtime_dir_);
  runtime_.emplace(runtime_file_, LockKind::local, self_);
}

DaemonLocks take_locks(const Paths& paths, bool replace) {
  // Each of the two locks may have a holder of its own.
  constexpr int most_holders = 2;
  for (int ended = 0;; ++ended) try {
      return DaemonLocks(paths);
    } catch (const AlreadyRunning& other) {
      if (ended == most_holders || !has_ended(other.holder(), replace)) throw;
    }
}

}  // namespace limber
