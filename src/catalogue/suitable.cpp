#include "catalogue/suitable.hpp"

#include <algorithm>
#include <array>

#include "catalogue/conditions.hpp"
#include "catalogue/exercise_of.hpp"
#include "catalogue/tr_noop.hpp"
#include "core/routine.hpp"

namespace limber {

namespace {

constexpr double liked_counts = 1.25;
constexpr double disliked_counts = 0.25;

/// How the words of `equipment_words` are said.
constexpr std::array<std::string_view, equipment_words.size()> equipment_labels{
    tr_noop("a chair"),
    tr_noop("a steady chair without wheels"),
    tr_noop("a desk"),
    tr_noop("a wall"),
    tr_noop("a doorway"),
    tr_noop("a mat"),
    tr_noop("a roller or rolled towel"),
    tr_noop("a cushion")};

template <typename List, typename Value>
bool holds(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

bool can_be_done_at(const Stretch& stretch, Place place, const StretchPolicy& policy) {
  const bool gentlest_only_there = policy.rather_not_say && place != Place::desk;
  return !gentlest_only_there && holds(stretch.places, place) && holds(policy.places, name(place));
}

bool is_off_the_floor(const Stretch& stretch, const StretchPolicy& policy) {
  return can_be_done_at(stretch, Place::desk, policy) || can_be_done_at(stretch, Place::standing, policy);
}

/// For a person who may have a condition but would rather not say which.
bool is_gentlest(const Stretch& stretch) {
  const bool for_anybody =
      std::ranges::find(stretch.cautions, Precaution::hide, &Stretch::Caution::what) == stretch.cautions.end();
  return for_anybody && stretch.effort == Effort::easy && !stretch.strong_extension &&
         holds(stretch.places, Place::desk);
}

/// What is needed and not at hand.
std::optional<std::string_view> missing_equipment(const Stretch& stretch, const StretchPolicy& policy) {
  for (const std::string_view need : stretch.needs) {
    const bool is_missing =
        holds(policy.without, need) || (need == "steady-chair" && holds(policy.without, std::string_view{"chair"}));
    if (!is_missing) continue;
    const auto word = std::ranges::find(equipment_words, need) - equipment_words.begin();
    return equipment_labels.at(static_cast<std::size_t>(word));
  }
  return std::nullopt;
}

std::optional<Rating> liking_of(const Stretch& stretch, const Likings& likings) {
  const auto found = likings.find(stretch.id);
  return found == likings.end() ? std::nullopt : std::optional{found->second};
}

double weight_of(std::optional<Rating> liking) {
  return liking == Rating::like ? liked_counts : liking == Rating::dislike ? disliked_counts : 1;
}

/// As a guided micro break plays it, at whatever pace: getting ready, what is said and coming out of it included.
Duration least_guided(const Stretch& stretch, const StretchPolicy& policy) {
  Duration least{};
  for (const Pace pace : paces) {
    const Exercise exercise = exercise_of(stretch, policy, pace);
    least = std::max(least, Routine::of_stretch(exercise, {BreakKind::micro, 0s, {policy.breath}}).length());
  }
  return least;
}

RotationEntry entry_of(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings) {
  RotationEntry entry;
  entry.id = stretch.id;
  entry.in_micro = is_off_the_floor(stretch, policy);
  entry.in_rest = true;
  entry.movement = static_cast<int>(stretch.movements.front());
  entry.strong_extension = stretch.strong_extension;
  entry.liking = weight_of(liking_of(stretch, likings));
  entry.least_in_micro = least_guided(stretch, policy);
  entry.least_in_rest =
      Routine::of_stretch(exercise_of(stretch, policy), {std::nullopt, 0ms, {policy.breath}}).length();
  entry.effort = static_cast<int>(stretch.effort);
  return entry;
}

}  // namespace

std::optional<LeftOut> left_out(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings) {
  using Why = LeftOut::Why;
  if (const CoarseCondition* condition = hiding_condition(stretch, policy.conditions))
    return LeftOut{Why::condition, condition->label};
  if (policy.rather_not_say && !is_gentlest(stretch)) return LeftOut{Why::not_gentlest};
  if (holds(policy.hidden, stretch.id) || liking_of(stretch, likings) == Rating::hide) return LeftOut{Why::hidden};
  if (!is_off_the_floor(stretch, policy) && !can_be_done_at(stretch, Place::mat, policy)) return LeftOut{Why::place};
  if (const auto missing = missing_equipment(stretch, policy)) return LeftOut{Why::equipment, *missing};
  if (policy.office_clothes && stretch.clothes == Clothes::loose) return LeftOut{Why::clothes};
  return std::nullopt;
}

std::optional<Duration> brief_length(const Stretch& stretch, const StretchPolicy& policy) {
  if (!stretch.brief || !is_off_the_floor(stretch, policy)) return std::nullopt;
  return least_guided(stretch, policy);
}

std::vector<RotationEntry> rotation_pool(const Catalogue& catalogue, const StretchPolicy& policy,
                                         const Likings& likings) {
  std::vector<const Stretch*> left;
  for (const Stretch& stretch : catalogue.stretches)
    if (!left_out(stretch, policy, likings)) left.push_back(&stretch);

  std::vector<RotationEntry> pool;
  std::optional<Movement> last;
  while (!left.empty()) {
    auto next = std::ranges::find_if(left, [&](const Stretch* stretch) { return stretch->movements.front() != last; });
    if (next == left.end()) next = left.begin();
    pool.push_back(entry_of(**next, policy, likings));
    last = (*next)->movements.front();
    left.erase(next);
  }
  return pool;
}

}  // namespace limber
