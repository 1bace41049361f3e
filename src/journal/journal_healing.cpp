// The half of Journal that finds out what is wrong with the file, and mends it.
#include <fmt/format.h>

#include <utility>

#include "journal/file_place.hpp"
#include "journal/healing.hpp"
#include "journal/history_files.hpp"
#include "journal/journal.hpp"
#include "journal/store.hpp"

namespace limber {

namespace fs = std::filesystem;

void Journal::check(WallTime now) {
  if (const auto fault = find_fault(file_)) mend(*fault, now);
}

void Journal::mend(const Fault& fault, WallTime now) {
  if (fault.kind == Fault::Kind::rows) return report(heal(file_, fault, stood_up_after_, now));
  mend_now_or_later(fault, now);
  if (!healing_) attempt(now, [](Store&) {});
}

/// No other process may write it meanwhile.
void Journal::mend_now_or_later(const std::optional<Fault>& fault, WallTime now) {
  if (store_) store_->keep_log();
  store_.reset();
  if (!heal_elsewhere_) return report(heal(file_, fault, stood_up_after_, now));
  if (std::exchange(healing_, true)) return;
  heal_elsewhere_(
      [file = file_, fault, stood_up_after = stood_up_after_, now] { return heal(file, fault, stood_up_after, now); });
}

void Journal::take(const Healing& healing) {
  healing_ = false;
  report(healing);
}

void Journal::report(const Healing& healing) {
  if (!healing.notice.empty()) tell(healing.notice);
  if (healing.damaged_copy) damaged_copy_ = healing.damaged_copy;
  if (healing.failure) throw JournalError{Trouble::unavailable, *healing.failure};
}

/// A home that is away may come back: what is open is kept for then. Throws JournalError `unavailable` meanwhile.
void Journal::stay_with_the_file(WallTime now) {
  switch (store_->place().now()) {
    case FilePlace::Now::here: return;
    case FilePlace::Now::away: return require_directory();
    case FilePlace::Now::gone:
    case FilePlace::Now::replaced: leave_moved_file(now);
  }
}

void Journal::require_directory() const {
  if (home_ && home_->directory_is_away() && !fs::exists(file_))
    throw JournalError{Trouble::unavailable,
                       fmt::format("its directory {} is not there. What happens is kept in memory until it is back",
                                   file_.parent_path().string())};
}

/// A file that was deleted or replaced must not be written any more, and its log does not belong to what is
/// at its place now: what is in it goes into the file that it belongs to. Through another mount it is the same file,
/// and so is its log.
void Journal::leave_moved_file(WallTime now) {
  const bool same = store_->place().same_inode();
  if (!same && store_->place().exists_elsewhere()) store_->clear_log();
  store_->keep_log();
  store_.reset();
  home_.reset();
  if (same) return;
  tell(fmt::format("The history {} was taken away while in use.", file_.string()));
  set_logs_aside(file_, now);
}

}  // namespace limber
