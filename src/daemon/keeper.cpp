#include "daemon/keeper.hpp"

#include <spdlog/spdlog.h>

#include "journal/history.hpp"
#include "system/boot_clock.hpp"

namespace limber {

namespace {
Stamp stamp(const std::string& boot_id) { return {boot_now(), wall_now(), boot_id}; }
}  // namespace

Keeper::Keeper(std::filesystem::path file, const TimeZone& zone, const Policy& policy)
    : file_(std::move(file)), boot_id_(boot_id()), journal_(file_, zone, policy, wall_now()) {
  tell_notice();
  count_today_so_far();
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

/// The journal counts by days; what has happened today is the sum of the day that the engine remembers.
void Keeper::count_today_so_far() {
  if (!remembered() || !remembered()->snapshot.day) return;
  try {
    const Date day = *remembered()->snapshot.day;
    for (const DayTotals& totals : History(file_).days(day, day))
      for (const BreakKind kind : kinds) today_[index_of(kind)].of = totals.breaks[index_of(kind)];
  } catch (const JournalError& error) {
    spdlog::warn("today's breaks cannot be counted: {}", error.what());
  }
}

void Keeper::keep(const std::vector<Effect>& effects, const Snapshot& snapshot) {
  for (const Effect& effect : effects) count(effect);
  try {
    journal_.commit(effects, snapshot, stamp(boot_id_));
    if (std::exchange(in_trouble_, false)) spdlog::info("the history is being written again");
  } catch (const JournalError& error) {
    if (!std::exchange(in_trouble_, true)) spdlog::error("the history cannot be written: {}", error.what());
  }
  tell_notice();
}

Erased Keeper::erase(Date first, Date last, std::optional<Date> today) {
  const Erased erased = journal_.erase(first, last, wall_now());
  if (today && first <= *today && *today <= last) today_ = {};
  return erased;
}

void Keeper::check(const Snapshot& snapshot) {
  try {
    journal_.check(wall_now());
  } catch (const JournalError& error) {
    spdlog::error("the history cannot be checked: {}", error.what());
  }
  keep({}, snapshot);
}

void Keeper::count(const Effect& effect) {
  if (std::holds_alternative<DayStarted>(effect.what)) today_ = {};
  if (const auto* ended = std::get_if<Ended>(&effect.what)) ++today_[index_of(ended->kind)][ended->outcome];
}

void Keeper::tell_notice() {
  if (auto notice = journal_.take_notice()) {
    spdlog::error("{}", *notice);
    notice_ = std::move(notice);
  }
}

std::vector<std::string> Keeper::problems() const {
  std::vector<std::string> sentences;
  if (notice_) sentences.push_back(*notice_);
  if (journal_.problem())
    sentences.push_back("The history cannot be written: " + *journal_.problem() + " Limber goes on and tries again.");
  return sentences;
}

}  // namespace limber
