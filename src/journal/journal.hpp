// The journal of the daemon: writes the history of breaks and of sitting, and the state that the engine needs to
// continue after a crash (B23, B24). One SQLite file with a write-ahead log; facts and snapshot are written in one
// transaction, so that they fit each other after a crash at any moment. For reading the history see history.hpp.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/policy.hpp"
#include "core/snapshot.hpp"
#include "journal/facts.hpp"
#include "journal/fault.hpp"
#include "journal/healing.hpp"
#include "journal/journal_error.hpp"

namespace limber {

class FilePlace;
class Store;
struct StoredSnapshot;

/// What the engine remembered when the history was last written.
struct Remembered {
  Snapshot snapshot;
  WallTime taken_wall;
  Instant taken_boot;
  std::string boot_id;
};

class Journal {
 public:
  /// Opens or creates `file`, and the directories above it. Sets a damaged file aside, with all that can be read of it
  /// carried over into a new one. Never fails: where that cannot be done now, `problem` says why and every `commit`
  /// tries again. `zone` has to outlive this.
  Journal(const std::filesystem::path& file, const TimeZone& zone, const Policy& policy, WallTime now);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// The state found at the opening; none: a fresh start.
  const std::optional<Remembered>& remembered() const { return remembered_; }

  /// One transaction: the facts (Ended, SpanEnded, Stretched, DayStarted; other effects are ignored) and the snapshot.
  /// With facts it survives a power cut; a snapshot alone does so when the last sync is two minutes old. Throws
  /// JournalError when it cannot be written now. The facts of this call are kept then, at most 10,000 of all such
  /// calls, and are written by the next commit that works, with their own wall time: do not pass them again. The same
  /// holds while the directory of the history is missing (a home that is not mounted): no new history is begun there.
  void commit(const std::vector<Effect>& effects, const Snapshot& snapshot, const Stamp& now);

  /// What the person thinks of a stretch from now on; none: nothing. Throws JournalError when it cannot be written.
  void rate(const StretchId& stretch, std::optional<Rating> rating, WallTime now);

  /// Deletes the days from `first` to `last`, both included: their breaks, spans, stretches and sums, in one
  /// transaction, and what waits to be written of them. What the engine remembers and what the person thinks of
  /// stretches stay, and so do files that were set aside (damaged_copies). Throws JournalError when it cannot be
  /// written; nothing is deleted then.
  Erased erase(Date first, Date last, WallTime now);

  /// Reads the whole file and repairs its faults; call `commit` soon after. Takes a second for a million rows. Throws
  /// JournalError.
  void check(WallTime now);
  /// Repairs what find_fault has found: builds indexes anew, or sets the file aside and carries over what can be read.
  /// Throws JournalError.
  void mend(const Fault& fault, WallTime now);

  /// From now on the repair of a damaged history is passed to this callback, to be run on another thread; its result is
  /// to be passed to take(). Meanwhile nothing is written, and facts are kept as with any other fault.
  using HealElsewhere = std::function<void(std::function<Healing()> work)>;
  void heal_elsewhere(HealElsewhere elsewhere) { heal_elsewhere_ = std::move(elsewhere); }
  /// Takes the result of such a repair; call `commit` soon after. Throws JournalError where the repair has failed.
  void take(const Healing& healing);

  /// From now on what has to survive a power cut is not waited for, as far as the file has a log: `soon` is called
  /// after each commit of that kind, and has sync_log() called on another thread.
  void sync_elsewhere(std::function<void()> soon) { sync_soon_ = std::move(soon); }
  /// The sync has failed: the next commit asks for it again.
  void sync_has_failed() { synced_at_.reset(); }
  const std::filesystem::path& file() const { return file_; }  ///< where links lead

  /// Settings have changed: when days begin, and how long away is standing up. What is written already stays.
  void change(const Policy& policy);

  /// Notices for the person, in sentences: what was set aside, what was lost. Each is returned once.
  std::optional<std::string> take_notice();
  /// Why nothing can be written at present.
  const std::optional<std::string>& problem() const { return problem_; }
  /// The file of a damaged history set aside since this object was made, of which not all could be carried over; none:
  /// there was none.
  const std::optional<std::filesystem::path>& damaged_copy() const { return damaged_copy_; }
  /// How many facts wait to be written.
  std::size_t unwritten() const { return unwritten_.size(); }
  /// The days as they are counted now.
  const LocalDays& days() const { return days_; }

 private:
  void use(WallTime now, const std::function<void(Store&)>& work);
  void attempt(WallTime now, const std::function<void(Store&)>& work);
  void open(WallTime now);
  void stay_with_the_file(WallTime now);
  void leave_moved_file(WallTime now);
  void require_directory() const;
  void mend_now_or_later(const std::optional<Fault>& fault, WallTime now);
  void report(const Healing& healing);
  bool commits_lazily(Store& store) const;
  void keep(std::vector<JournalFact> facts);
  void recall(const std::optional<StoredSnapshot>& stored);
  void recall_without_writing();
  void tell(const std::string& sentence);

  std::filesystem::path file_;
  LocalDays days_;
  const TimeZone& zone_;
  Duration stood_up_after_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<FilePlace> home_;  ///< of the file that was last open
  std::optional<Remembered> remembered_;
  std::deque<JournalFact> unwritten_;
  std::size_t lost_ = 0;
  std::optional<Instant> synced_at_;
  std::optional<std::string> problem_;
  std::optional<std::string> notice_;
  std::optional<std::filesystem::path> damaged_copy_;
  HealElsewhere heal_elsewhere_;
  std::function<void()> sync_soon_;
  bool healing_ = false;       ///< a repair runs on another thread
  bool log_to_clear_ = false;  ///< what was deleted is still in it
};

}  // namespace limber
