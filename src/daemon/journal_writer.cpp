#include "daemon/journal_writer.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <iterator>
#include <utility>

#include "core/date_text.hpp"
#include "journal/history.hpp"
#include "journal/history_files.hpp"

namespace limber {

namespace {

constexpr std::size_t days_counted = 4;
constexpr Duration looked_through_every = 1h;
/// For a file that others lock: the loop waits meanwhile.
constexpr Duration loop_patience{0};

Stamp stamp(const std::string& boot_id) { return {boot_now(), wall_now(), boot_id}; }

}  // namespace

JournalWriter::JournalWriter(std::filesystem::path file, const TimeZone& zone, const Policy& policy)
    : file_(std::move(file)), boot_id_(boot_id()), journal_(file_, zone, policy, wall_now()) {
  tell_notice();
  read_ratings();
}

void JournalWriter::read_ratings() {
  try {
    ratings_ = History(file_).ratings();  // before the loop begins, and never again
  } catch (const JournalError& error) {
    spdlog::warn("what you think of the stretches cannot be read: {}", error.what());
  }
}

void JournalWriter::rate(const StretchId& stretch, std::optional<Rating> rating) {
  journal_.rate(stretch, rating, wall_now());
  if (rating)
    ratings_[stretch] = *rating;
  else
    ratings_.erase(stretch);
}

/// Read from the history once for each day: it may not be readable later, and what happens is counted on.
const JournalWriter::Counts& JournalWriter::counts(Date date) const {
  const auto [found, is_new] = counts_.try_emplace(date);
  if (!is_new && !unread_.contains(date)) return found->second;
  try {
    Counts read{};
    for (const DayTotals& totals : History(file_, {}, loop_patience).days(date, date))
      for (const BreakKind kind : kinds) read[index_of(kind)].of = totals.breaks[index_of(kind)];
    found->second = read;
    unread_.erase(date);
  } catch (const JournalError& error) {
    if (unread_.insert(date).second)
      spdlog::warn("the breaks of {} cannot be counted: {}", date_text(date), error.what());
  }
  while (counts_.size() > days_counted)
    counts_.erase(counts_.begin()->first == date ? std::prev(counts_.end()) : counts_.begin());
  return found->second;
}

void JournalWriter::keep(const std::vector<Effect>& effects, const Snapshot& snapshot) {
  for (const Effect& effect : effects) count(effect);
  try {
    journal_.commit(effects, snapshot, stamp(boot_id_));
    if (std::exchange(in_trouble_, false)) {
      spdlog::info("the history is being written again");
      forget_counts();  // of what could not be read some is in memory only
    }
  } catch (const JournalError& error) {
    if (!std::exchange(in_trouble_, true)) spdlog::error("{}", error.what());
  }
  tell_notice();
}

Erased JournalWriter::erase(Date first, Date last) {
  const Erased erased = journal_.erase(first, last, wall_now());
  std::erase_if(counts_, [&](const auto& day) { return first <= day.first && day.first <= last; });
  return erased;
}

int JournalWriter::erase_damaged_copies() {
  int erased = 0;
  for (const auto& copy : damaged_copies()) {
    std::error_code error;
    if (std::filesystem::remove(copy, error)) ++erased;
    if (error) spdlog::error("{} cannot be deleted: {}", copy.string(), error.message());
  }
  return erased;
}

void JournalWriter::work_by(WorkerThread& worker, std::function<Snapshot()> snapshot) {
  worker_ = &worker;
  snapshot_ = std::move(snapshot);
  journal_.sync_elsewhere([this] { sync_soon(); });
  journal_.heal_elsewhere([this](std::function<Healing()> work) { heal(std::move(work)); });
}

/// What is committed while a sync is under way may be too late for it: one more follows.
void JournalWriter::sync_soon() {
  if (std::exchange(syncing_, true)) return static_cast<void>(sync_again_ = true);
  try {
    sync();
  } catch (const std::system_error& error) {  // no thread is to be had
    synced(fmt::format("the history cannot be synced: {}", error.what()));
  }
}

void JournalWriter::sync() {
  worker_->run([this, file = journal_.file()](const std::stop_token&) -> std::function<void()> {
    try {
      sync_log(file);
      return [this] { synced({}); };
    } catch (const JournalError& error) {
      return [this, why = std::string(error.what())] { synced(why); };
    }
  });
}

/// `failure`: empty where it is on the disk.
void JournalWriter::synced(const std::string& failure) {
  syncing_ = false;
  if (!failure.empty()) {
    spdlog::error("{}", failure);
    journal_.sync_has_failed();
  }
  if (std::exchange(sync_again_, false)) sync_soon();
}

/// Here and now where no thread is to be had.
void JournalWriter::heal(std::function<Healing()> work) {
  try {
    worker_->run([this, work](const std::stop_token&) -> std::function<void()> {
      return [this, healing = work()] {
        try {
          journal_.take(healing);
        } catch (const JournalError& error) {
          spdlog::error("the history cannot be mended: {}", error.what());
        }
        keep({}, snapshot_());
      };
    });
  } catch (const std::system_error&) {
    journal_.take(work());
  }
}

void JournalWriter::doubt() {
  const Instant now = boot_now();
  if (looking_ || (looked_at_ && now < *looked_at_ + looked_through_every)) return;
  worker_->run([this, file = file_](const std::stop_token& stop) -> std::function<void()> {
    try {
      return [this, fault = find_fault(file, stop)] {
        looking_ = false;
        if (fault) mend(*fault);
      };
    } catch (const JournalError& error) {
      return [this, why = std::string(error.what())] {
        looking_ = false;
        spdlog::error("the history cannot be looked through: {}", why);
      };
    }
  });
  looking_ = true;
  looked_at_ = now;
}

void JournalWriter::mend(const Fault& fault) {
  try {
    journal_.mend(fault, wall_now());
  } catch (const JournalError& error) {
    spdlog::error("the history cannot be mended: {}", error.what());
  }
  tell_notice();
}

void JournalWriter::count(const Effect& effect) {
  const auto* ended = std::get_if<Ended>(&effect.what);
  if (!ended) return;
  const Date date = days().date_of(wall_now() - (boot_now() - effect.at));
  counts(date);
  ++counts_[date][index_of(ended->kind)][ended->outcome];
}

void JournalWriter::tell_notice() {
  if (auto notice = journal_.take_notice()) {
    spdlog::error("{}", *notice);
    notice_ = std::move(notice);
    forget_counts();  // another file may be in its place
  }
}

void JournalWriter::forget_counts() {
  counts_.clear();
  unread_.clear();
}

std::vector<std::string> JournalWriter::problems() const {
  std::vector<std::string> sentences;
  if (notice_) sentences.push_back(*notice_);
  if (journal_.problem()) sentences.push_back(*journal_.problem() + " Limber goes on and tries again.");
  return sentences;
}

}  // namespace limber
