#include "journal/journal.hpp"

#include <fmt/format.h>

#include <utility>

#include "journal/file_place.hpp"
#include "journal/history_files.hpp"
#include "journal/snapshot_codec.hpp"
#include "journal/sqlite_error.hpp"
#include "journal/store.hpp"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_unwritten = 10'000;

/// Snapshots reach the disk at least this often; with the daemon's own rhythm that keeps B24's five minutes.
constexpr Duration sync_every = 2min;

/// SQLite keeps its log beside the file itself, not beside a link to it.
fs::path resolved(const fs::path& file) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(file, error);
  return error ? file : real;
}

void make_directory(const fs::path& directory) {
  if (directory.empty() || fs::exists(directory)) return;
  fs::create_directories(directory);
  fs::permissions(directory, fs::perms::owner_all);
}

}  // namespace

Journal::Journal(const fs::path& file, const TimeZone& zone, const Policy& policy, WallTime now)
    : file_(resolved(file)),
      days_(zone, policy.day.starts),
      zone_(zone),
      stood_up_after_(policy.presence.stood_up_after) {
  try {
    use(now, [this](Store& store) { recall(store.snapshot()); });
  } catch (const JournalError&) {
    // problem_ has it; the daemon nudges on without a history, but with its clocks if they can be read.
    recall_without_writing();
  }
}

Journal::~Journal() = default;

void Journal::change(const Policy& policy) {
  days_ = LocalDays{zone_, policy.day.starts};
  stood_up_after_ = policy.presence.stood_up_after;
}

void Journal::commit(const std::vector<Effect>& effects, const Snapshot& snapshot, const Stamp& now) {
  keep(facts_of(effects, now, days_));
  const bool durable = !unwritten_.empty() || !synced_at_ || now.boot - *synced_at_ >= sync_every;
  const std::string content = encode_snapshot(snapshot);
  bool lazily = false;
  use(now.wall, [&](Store& store) {
    lazily = commits_lazily(store);
    const bool wait = durable && !lazily;
    store.write(unwritten_, content, now, wait ? Store::Sync::durable : Store::Sync::lazy, stood_up_after_);
  });
  if (durable) synced_at_ = now.boot;
  unwritten_.clear();
  if (log_to_clear_ && store_) log_to_clear_ = !store_->clear_log();
  if (lost_ > 0) tell(fmt::format("{} records are lost: the history could not be written for too long.", lost_));
  lost_ = 0;
  if (durable && lazily) sync_soon_();
}

/// Without waiting for the disk.
bool Journal::commits_lazily(Store& store) const { return sync_soon_ && store.leave_log_to_others(); }

void Journal::rate(const StretchId& stretch, std::optional<Rating> rating, WallTime now) {
  bool lazily = false;
  use(now, [&](Store& store) {
    lazily = commits_lazily(store);
    store.rate(stretch, rating, now, lazily ? Store::Sync::lazy : Store::Sync::durable);
  });
  if (lazily) sync_soon_();
}

Erased Journal::erase(Date first, Date last, WallTime now) {
  Erased erased;
  use(now, [&](Store& store) { erased = store.erase(first, last); });
  log_to_clear_ = !erased.log_cleared;
  std::erase_if(unwritten_, [&](const JournalFact& fact) {
    const Date date = std::visit([](const auto& its) { return its.date; }, fact);
    return first <= date && date <= last;
  });
  return erased;
}

std::optional<std::string> Journal::take_notice() { return std::exchange(notice_, std::nullopt); }

/// Does `work` with the open store; where damage shows, once more with what has been mended.
void Journal::use(WallTime now, const std::function<void(Store&)>& work) {
  try {
    try {
      attempt(now, work);
    } catch (const JournalError& error) {
      const bool damaged = error.trouble() == Trouble::damaged;
      if (!damaged && error.trouble() != Trouble::doubtful) throw;
      mend_now_or_later(damaged ? std::optional(Fault{Fault::Kind::damage, error.what()}) : std::nullopt, now);
      attempt(now, work);
    }
    problem_.reset();
  } catch (const JournalError& error) {
    problem_ = fmt::format("The history {} cannot be written: {}.", file_.string(), error.what());
    throw JournalError{error.trouble(), *problem_};
  }
}

/// One try, with every failure as a JournalError. A store that has failed is closed, since a file system that can be
/// written again is only noticed by opening anew; not so on a full disk, where opening anew would fail.
void Journal::attempt(WallTime now, const std::function<void(Store&)>& work) {
  const auto fail = [this](Trouble trouble, const std::string& reason) {
    if (store_ && trouble != Trouble::unavailable) store_->keep_log();
    store_.reset();
    throw JournalError{trouble, reason};
  };
  if (healing_)
    throw JournalError{Trouble::unavailable, "it is being mended. What happens is kept in memory until then"};
  try {
    if (store_) stay_with_the_file(now);
    if (!store_) open(now);
  } catch (const JournalError& error) {
    if (error.trouble() == Trouble::unavailable) throw;  // the store, if there is one, is of a file that may come back
    fail(error.trouble(), error.what());
  } catch (const SQLite::Exception& error) {
    fail(trouble_of(error), reason_of(error, file_));
  } catch (const fs::filesystem_error& error) {
    fail(Trouble::unavailable, error.code().message());
  }
  try {
    work(*store_);
  } catch (const JournalError& error) {
    fail(error.trouble(), error.what());
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_FULL) throw JournalError{Trouble::unavailable, error.what()};
    fail(trouble_of(error), reason_of(error, file_));
  }
}

void Journal::open(WallTime now) {
  require_directory();
  make_directory(file_.parent_path());
  if (!fs::exists(file_)) {
    if (const auto kept = set_logs_aside(file_, now))
      tell(
          fmt::format("A log without its history {} was found. It is kept as {}-wal.", file_.string(), kept->string()));
    create_history(file_);
  }
  require_plain_file(file_);
  if (fs::file_size(file_) == 0) throw JournalError{Trouble::damaged, "it is empty"};
  make_logs_writable(file_);
  store_ = std::make_unique<Store>(file_);
  home_ = std::make_unique<FilePlace>(file_);
}

/// Queues facts; beyond the limit the oldest go, and are counted.
void Journal::keep(std::vector<JournalFact> facts) {
  for (JournalFact& fact : facts) unwritten_.push_back(std::move(fact));
  while (unwritten_.size() > most_unwritten) {
    unwritten_.pop_front();
    ++lost_;
  }
}

void Journal::recall(const std::optional<StoredSnapshot>& stored) {
  if (!stored) return;
  auto decoded = decode_snapshot(stored->content);
  if (decoded.snapshot)
    remembered_ = Remembered{std::move(*decoded.snapshot), stored->taken_wall, stored->taken_boot, stored->boot_id};
  else
    tell(fmt::format("What Limber remembered of your breaks cannot be read ({}); the clocks start anew.",
                     decoded.problem));
}

void Journal::recall_without_writing() {
  try {
    SQLite::Database database = open_for_reading(file_);
    recall(stored_snapshot(database));
  } catch (const SQLite::Exception&) {
    // Neither written nor read: a fresh start, and problem_ has the reason.
  } catch (const JournalError&) {
    // The same.
  }
}

void Journal::tell(const std::string& sentence) { notice_ = notice_ ? *notice_ + " " + sentence : sentence; }

}  // namespace limber
