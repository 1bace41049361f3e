// Stores what happens in the journal, counts today's breaks, and reports what is wrong with the history. A fault of the
// history never keeps a prompt back.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/local_days.hpp"
#include "journal/history_files.hpp"
#include "journal/journal.hpp"
#include "os/boot_clock.hpp"
#include "os/worker_thread.hpp"
#include "rpc/codec.hpp"

namespace limber {

class JournalWriter {
 public:
  /// Does not throw for faults of the file; problems() reports them. `zone` has to outlive this object.
  JournalWriter(std::filesystem::path file, const TimeZone& zone, const Policy& policy);

  const std::optional<Remembered>& remembered() const { return journal_.remembered(); }

  void keep(const std::vector<Effect>& effects, const Snapshot& snapshot);
  /// From now on long work (waiting for the disk, repairs) is done on `worker`. `snapshot` gives the engine's state at
  /// that time. This object has to outlive the worker.
  void work_by(WorkerThread& worker, std::function<Snapshot()> snapshot);
  /// Damaged data was read from the file: the worker checks all of it, at most once an hour, and repairs what it finds.
  /// To be called after work_by().
  void doubt();
  void change(const Policy& policy) { journal_.change(policy); }

  /// What the person thinks of stretches, as far as the history can be read.
  const std::map<StretchId, Rating>& ratings() const { return ratings_; }
  /// Stores a rating; none: removes it. Throws JournalError when it cannot be written.
  void rate(const StretchId& stretch, std::optional<Rating> rating);

  using Counts = std::array<OutcomeCounts, 2>;  ///< breaks by outcome, by index_of(kind)
  /// Of the current day, as reports count them.
  const Counts& today() const { return counts(days().date_of(wall_now())); }
  /// The days by the settings in force.
  const LocalDays& days() const { return journal_.days(); }
  /// What is wrong with the history, in sentences.
  std::vector<std::string> problems() const;

  /// Deletes days. Throws JournalError; nothing is deleted then.
  Erased erase(Date first, Date last);
  /// The file of a damaged history that was set aside since the daemon started and could not be salvaged completely.
  const std::optional<std::filesystem::path>& damaged_copy() const { return journal_.damaged_copy(); }
  /// All damaged histories that were ever set aside and still exist. They may hold days that were deleted here.
  std::vector<std::filesystem::path> damaged_copies() const { return set_aside_files(file_); }
  /// Deletes them. Returns the number of files; those that cannot be deleted stay among damaged_copies().
  int erase_damaged_copies();

  const std::filesystem::path& file() const { return file_; }

 private:
  const Counts& counts(Date date) const;
  void count(const Effect& effect);
  void read_ratings();
  void tell_notice();
  void forget_counts();
  void sync_soon();
  void sync();
  void synced(const std::string& failure);
  void heal(std::function<Healing()> work);
  void mend(const Fault& fault);

  std::filesystem::path file_;
  std::string boot_id_;
  Journal journal_;
  /// Counted since this object was made, in addition to the counts of the history before; of the latest days only.
  mutable std::map<Date, Counts> counts_;
  mutable std::set<Date> unread_;  ///< of them, those whose history could not be read yet
  std::map<StretchId, Rating> ratings_;
  WorkerThread* worker_ = nullptr;
  std::function<Snapshot()> snapshot_;
  bool syncing_ = false;     ///< a sync has been given to the worker
  bool sync_again_ = false;  ///< another sync is to follow that one
  std::optional<std::string> notice_;
  bool looking_ = false;                ///< the worker checks the file
  std::optional<Instant> looked_at_{};  ///< when the last check began
  bool in_trouble_ = false;             ///< the history cannot be written, which has been logged
};

}  // namespace limber
