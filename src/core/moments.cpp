#include "core/moments.hpp"

#include <algorithm>
#include <cmath>

#include "core/date_text.hpp"

namespace limber {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::array<std::string_view, 7> weekday_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int days_a_week = 7, hours_a_day = 24;
/// Fewer tell nothing.
constexpr int fewest_on_all_days = 16, fewest_on_a_weekday = 8;
/// So rarely is chance taken for a habit: one time in 700, in one look at one hour.
constexpr double standard_errors = 3.0;
/// Of the shares of breaks taken: what is smaller is not worth a change.
constexpr double least_difference = 0.1;
/// A smaller one than that ends what was learned.
constexpr double least_to_stay = 0.2;
/// In an hour that is learned, fewer than that share is taken; what is learned stays while it is below the second.
constexpr double mostly_refused = 0.4, no_longer_refused = 0.6;
/// With that share taken in the hour on one weekday, it is no hour of all days.
constexpr double mostly_taken = 0.7;
constexpr int fewest_to_contradict = 4;

HourSlot slot_of(LocalTime at) {
  const auto date = std::chrono::floor<days>(at);
  return {static_cast<int>(std::chrono::weekday{date}.iso_encoding()) - 1,
          static_cast<int>(std::chrono::floor<hours>(at - date) / hours{1})};
}

void add_to(std::vector<HourAnswers>& all, const HourSlot& slot, const MomentAnswers& more) {
  auto place = std::ranges::lower_bound(all, slot, {}, &HourAnswers::slot);
  if (place == all.end() || place->slot != slot) place = all.insert(place, {slot, {}});
  place->answers.asked += more.asked;
  place->answers.taken += more.taken;
}

/// With one answer of each kind added, so that a few do not look like certainty.
double share_of(const MomentAnswers& its) { return (its.taken + 1.0) / (its.asked + 2.0); }
double variance_of(const MomentAnswers& its) { return share_of(its) * (1 - share_of(its)) / (its.asked + 2.0); }

struct Compared {
  MomentAnswers before, in;

  double difference() const { return share_of(before) - share_of(in); }
  /// What it is at least, but for a rare chance.
  double at_least() const { return difference() - standard_errors * std::sqrt(variance_of(before) + variance_of(in)); }
};

Compared compare(const MomentsMemory& memory, const HourSlot& slot) {
  return {answers_in(memory, hour_before(slot)), answers_in(memory, slot)};
}

bool differs_on_a_weekday(const MomentsMemory& memory, const HourSlot& slot) {
  return !slot.weekday && std::ranges::any_of(memory.answers, [&](const HourAnswers& its) {
    return its.slot.hour == slot.hour && its.answers.asked >= fewest_to_contradict &&
           share_of(its.answers) >= mostly_taken;
  });
}

bool is_beyond_chance(const Compared& its, const HourSlot& slot) {
  const int fewest = slot.weekday ? fewest_on_a_weekday : fewest_on_all_days;
  return its.in.asked >= fewest && its.before.asked >= fewest && share_of(its.in) < mostly_refused &&
         its.at_least() >= least_difference;
}

bool stays(const MomentsMemory& memory, const HourSlot& slot) {
  const Compared its = compare(memory, slot);
  return share_of(its.in) < no_longer_refused && its.difference() >= least_to_stay &&
         !differs_on_a_weekday(memory, slot);
}

/// On that hour the person has spoken, or something is learned already: of it, or for all days.
bool is_settled(const MomentsMemory& memory, const HourSlot& slot) {
  return std::ranges::any_of(memory.learned, [&](const LearnedMoment& its) {
    return its.slot == slot || (its.slot.hour == slot.hour && !its.slot.weekday);
  });
}

std::optional<HourSlot> strongest(const MomentsMemory& memory) {
  std::optional<HourSlot> best;
  double most = 0;
  const auto consider = [&](const HourSlot& slot) {
    const Compared its = compare(memory, slot);
    if (is_settled(memory, slot) || !is_beyond_chance(its, slot) || its.at_least() <= most) return;
    if (differs_on_a_weekday(memory, slot)) return;
    best = slot;
    most = its.at_least();
  };
  for (int hour = 0; hour < hours_a_day; ++hour) consider({std::nullopt, hour});
  if (best) return best;  // one for all days says more
  for (const HourAnswers& each : memory.answers) consider(each.slot);
  return best;
}

}  // namespace

void note_answer(MomentsMemory& memory, LocalTime at, bool taken) {
  if (!memory.since) memory.since = Date{std::chrono::floor<days>(at)};
  add_to(memory.today, slot_of(at), {1, taken ? 1 : 0});
}

std::optional<MomentChange> end_day_of_moments(MomentsMemory& memory, Date next) {
  for (const HourAnswers& each : memory.today) add_to(memory.answers, each.slot, each.answers);
  memory.today.clear();
  for (auto& [slot, its] : memory.answers)
    while (its.asked > most_answers_of_an_hour) its = {its.asked / 2, its.taken / 2};

  const auto gone = std::ranges::find_if(memory.learned, [&](const LearnedMoment& its) {
    return its.state == MomentState::learned && !stays(memory, its.slot);
  });
  if (gone != memory.learned.end()) {
    const HourSlot slot = gone->slot;
    memory.learned.erase(gone);
    return MomentChange{slot, false};
  }
  const auto slot = strongest(memory);
  if (!slot) return std::nullopt;
  // What was learned of one weekday is part of it now.
  if (!slot->weekday)
    std::erase_if(memory.learned, [&](const LearnedMoment& its) {
      return its.slot.hour == slot->hour && its.state == MomentState::learned;
    });
  memory.learned.push_back({*slot, next, MomentState::learned});
  return MomentChange{*slot, true};
}

std::optional<LocalTime> avoided_hour(const MomentsMemory& memory, LocalTime at) {
  const HourSlot slot = slot_of(at);
  const auto of = [&](const HourSlot& one) { return std::ranges::find(memory.learned, one, &LearnedMoment::slot); };
  auto its = of(slot);  // what is said of the one weekday comes first
  if (its == memory.learned.end()) its = of({std::nullopt, slot.hour});
  if (its == memory.learned.end() || its->state == MomentState::undone) return std::nullopt;
  return std::chrono::floor<hours>(at);
}

MomentAnswers answers_in(const MomentsMemory& memory, const HourSlot& slot) {
  MomentAnswers sum;
  for (const auto& [its, answers] : memory.answers) {
    if (its.hour != slot.hour || slot.weekday.value_or(*its.weekday) != *its.weekday) continue;
    sum.asked += answers.asked;
    sum.taken += answers.taken;
  }
  return sum;
}

std::string slot_text(const HourSlot& slot) {
  const std::string day = slot.weekday ? std::string{weekday_words[static_cast<std::size_t>(*slot.weekday)]} + " " : "";
  return day + (slot.hour < 10 ? "0" : "") + std::to_string(slot.hour) + ":00";
}

std::optional<HourSlot> parse_slot(std::string_view text) {
  HourSlot slot;
  for (std::size_t day = 0; day < weekday_words.size(); ++day)
    if (text.starts_with(weekday_words[day]) && text.substr(weekday_words[day].size()).starts_with(' ')) {
      slot.weekday = static_cast<int>(day);
      text.remove_prefix(weekday_words[day].size() + 1);
      break;
    }
  DigitReader reader(text);
  slot.hour = reader.number(1, 2, hours_a_day - 1);
  reader.mark(":");
  const int minute = reader.number(2, 2, 0);
  return reader.all_read() && minute == 0 ? std::optional(slot) : std::nullopt;
}

HourSlot hour_before(const HourSlot& slot) {
  if (slot.hour > 0) return {slot.weekday, slot.hour - 1};
  const auto day = slot.weekday ? std::optional((*slot.weekday + days_a_week - 1) % days_a_week) : std::nullopt;
  return {day, hours_a_day - 1};
}

}  // namespace limber
