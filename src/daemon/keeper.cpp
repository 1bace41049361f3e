#include "daemon/keeper.hpp"

#include <spdlog/spdlog.h>

#include <iterator>
#include <utility>

#include "journal/history.hpp"
#include "journal/iso_time.hpp"
#include "system/boot_clock.hpp"

namespace limber {

namespace {

constexpr std::size_t days_counted = 4;
constexpr Duration looked_through_every = 1h;

Stamp stamp(const std::string& boot_id) { return {boot_now(), wall_now(), boot_id}; }

}  // namespace

Keeper::Keeper(std::filesystem::path file, const TimeZone& zone, const Policy& policy)
    : file_(std::move(file)), boot_id_(boot_id()), journal_(file_, zone, policy, wall_now()) {
  tell_notice();
  read_ratings();
}

void Keeper::read_ratings() {
  try {
    ratings_ = History(file_).ratings();
  } catch (const JournalError& error) {
    spdlog::warn("what you think of the stretches cannot be read: {}", error.what());
  }
}

void Keeper::rate(const StretchId& stretch, std::optional<Rating> rating) {
  journal_.rate(stretch, rating, wall_now());
  if (rating)
    ratings_[stretch] = *rating;
  else
    ratings_.erase(stretch);
}

/// Read from the history once for each day: it may not be readable later, and what happens is counted on.
const Keeper::Counts& Keeper::counts(Date date) const {
  const auto [found, is_new] = counts_.try_emplace(date);
  if (!is_new) return found->second;
  try {
    for (const DayTotals& totals : History(file_).days(date, date))
      for (const BreakKind kind : kinds) found->second[index_of(kind)].of = totals.breaks[index_of(kind)];
  } catch (const JournalError& error) {
    spdlog::warn("the breaks of {} cannot be counted: {}", iso_date(date), error.what());
  }
  while (counts_.size() > days_counted)
    counts_.erase(counts_.begin()->first == date ? std::prev(counts_.end()) : counts_.begin());
  return found->second;
}

void Keeper::keep(const std::vector<Effect>& effects, const Snapshot& snapshot) {
  for (const Effect& effect : effects) count(effect);
  try {
    journal_.commit(effects, snapshot, stamp(boot_id_));
    if (std::exchange(in_trouble_, false)) spdlog::info("the history is being written again");
  } catch (const JournalError& error) {
    if (!std::exchange(in_trouble_, true)) spdlog::error("{}", error.what());
  }
  tell_notice();
}

Erased Keeper::erase(Date first, Date last) {
  const Erased erased = journal_.erase(first, last, wall_now());
  std::erase_if(counts_, [&](const auto& day) { return first <= day.first && day.first <= last; });
  return erased;
}

int Keeper::erase_damaged_copies() {
  int erased = 0;
  for (const auto& copy : damaged_copies()) {
    std::error_code error;
    if (std::filesystem::remove(copy, error)) ++erased;
    if (error) spdlog::error("{} cannot be deleted: {}", copy.string(), error.message());
  }
  return erased;
}

void Keeper::doubt(WorkerThread& worker, std::function<Snapshot()> snapshot) {
  const Instant now = boot_now();
  if (looking_ || (looked_at_ && now < *looked_at_ + looked_through_every)) return;
  const auto found = [this, snapshot = std::move(snapshot)](const std::optional<Fault>& fault) {
    looking_ = false;
    if (fault) mend(*fault, snapshot());
  };
  worker.run([file = file_, found](const std::stop_token& stop) -> std::function<void()> {
    try {
      return [found, fault = find_fault(file, stop)] { found(fault); };
    } catch (const JournalError& error) {
      return [found, why = std::string(error.what())] {
        spdlog::error("the history cannot be looked through: {}", why);
        found(std::nullopt);
      };
    }
  });
  looking_ = true;
  looked_at_ = now;
}

void Keeper::mend(const Fault& fault, const Snapshot& snapshot) {
  try {
    journal_.mend(fault, wall_now());
  } catch (const JournalError& error) {
    spdlog::error("the history cannot be mended: {}", error.what());
  }
  keep({}, snapshot);
}

void Keeper::count(const Effect& effect) {
  const auto* ended = std::get_if<Ended>(&effect.what);
  if (!ended) return;
  const Date date = days().date_of(wall_now() - (boot_now() - effect.at));
  counts(date);
  ++counts_[date][index_of(ended->kind)][ended->outcome];
}

void Keeper::tell_notice() {
  if (auto notice = journal_.take_notice()) {
    spdlog::error("{}", *notice);
    notice_ = std::move(notice);
    counts_.clear();  // another file may be in its place
  }
}

std::vector<std::string> Keeper::problems() const {
  std::vector<std::string> sentences;
  if (notice_) sentences.push_back(*notice_);
  if (journal_.problem()) sentences.push_back(*journal_.problem() + " Limber goes on and tries again.");
  return sentences;
}

}  // namespace limber
