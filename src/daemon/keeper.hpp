// Keeps what happens: puts it into the journal, counts today's breaks, and says what is wrong with the history without
// ever standing in the way of the nudging.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.hpp"
#include "rpc/codec.hpp"

namespace limber {

class Keeper {
 public:
  /// Never throws for what is wrong with the file. `zone` has to outlive this.
  Keeper(std::filesystem::path file, const TimeZone& zone, const Policy& policy);

  const std::optional<Remembered>& remembered() const { return journal_.remembered(); }

  void keep(const std::vector<Effect>& effects, const Snapshot& snapshot);
  /// Somebody has met damage in the file: looks through all of it, and sets it aside if it is so.
  void check(const Snapshot& snapshot);
  void change(const Policy& policy) { journal_.change(policy); }

  /// What the person thinks of stretches, as far as the history can be read.
  const std::map<StretchId, Rating>& ratings() const { return ratings_; }
  /// None: nothing any more. Throws JournalError when it cannot be written.
  void rate(const StretchId& stretch, std::optional<Rating> rating);

  /// Today's breaks by outcome, by index_of(kind).
  const std::array<OutcomeCounts, 2>& today() const { return today_; }
  /// What is wrong with the history, in sentences.
  std::vector<std::string> problems() const;

  /// Deletes days; `today`: the one whose breaks are counted. Throws JournalError; nothing is deleted then.
  Erased erase(Date first, Date last, std::optional<Date> today);
  /// Where a damaged history was put, since the daemon is running.
  const std::optional<std::filesystem::path>& damaged_copy() const { return journal_.damaged_copy(); }

  const std::filesystem::path& file() const { return file_; }

 private:
  void count(const Effect& effect);
  void count_today_so_far();
  void read_ratings();
  void tell_notice();

  std::filesystem::path file_;
  std::string boot_id_;
  Journal journal_;
  std::array<OutcomeCounts, 2> today_;
  std::map<StretchId, Rating> ratings_;
  std::optional<std::string> notice_;
  bool in_trouble_ = false;  ///< and it has been logged
};

}  // namespace limber
