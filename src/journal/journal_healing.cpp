// The half of Journal that finds out what is wrong with the file, and mends it.
#include <fmt/format.h>

#include "journal/file_place.hpp"
#include "journal/journal.hpp"
#include "journal/new_file.hpp"
#include "journal/salvage.hpp"
#include "journal/set_aside.hpp"
#include "journal/sqlite_error.hpp"
#include "journal/store.hpp"

namespace limber {

namespace fs = std::filesystem;

void Journal::check(WallTime now) {
  if (const auto fault = find_fault(file_)) mend(*fault, now);
}

void Journal::mend(const Fault& fault, WallTime now) {
  switch (fault.kind) {
    case Fault::Kind::rows:
      return tell(fmt::format("In the history {} are rows that mean nothing to this Limber ({}). They are left out.",
                              file_.string(), fault.what));
    case Fault::Kind::index:
      try {
        attempt(now, [](Store& store) { store.reindex(); });
        const auto left = find_fault(file_);
        if (!left || left->kind == Fault::Kind::rows)
          return tell(
              fmt::format("An index of the history {} did not fit its rows ({}). It was built anew, and nothing "
                          "is lost.",
                          file_.string(), fault.what));
      } catch (const JournalError& error) {
        if (error.trouble() != Trouble::damaged && error.trouble() != Trouble::doubtful) throw;
      }
      break;
    case Fault::Kind::damage: break;
  }
  if (store_) store_->keep_log();
  store_.reset();
  set_damaged_aside(now, fault.what);
  attempt(now, [](Store&) {});
}

/// For when a statement has failed as it does on a damaged file: what was read wrong once may be read right now.
void Journal::mend_if_damaged(WallTime now) {
  const auto fault = find_fault(file_);
  if (fault && fault->kind != Fault::Kind::rows) mend(*fault, now);
}

/// The new file is whole before the damaged one loses its name: whoever is killed in between finds one or the other.
void Journal::set_damaged_aside(WallTime now, const std::string& reason) {
  try {
    const Salvage salvage = salvage_into_draft(file_, stood_up_after_);
    const fs::path kept = set_aside(file_, now);
    put_draft_in_place(file_);
    if (!salvage.whole()) damaged_copy_ = kept;
    tell(fmt::format("The history {} is damaged ({}). It is kept as {}, and a new one is begun: {}.", file_.string(),
                     reason, kept.string(), words_of(salvage)));
  } catch (const fs::filesystem_error& error) {
    throw JournalError{Trouble::unavailable,
                       fmt::format("it is damaged ({}) and cannot be set aside: {}", reason, error.code().message())};
  } catch (const SQLite::Exception& error) {
    throw JournalError{Trouble::unavailable,
                       fmt::format("it is damaged ({}) and no new one can be made: {}", reason, error.what())};
  }
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

/// A file that somebody has deleted or replaced must not be written any more, and its log does not belong to what is
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
