#include "core/rotation.hpp"

#include <algorithm>

namespace limber {

namespace {

constexpr std::size_t not_among_the_last = 3;
constexpr double same_movement_counts = 0.5;  // half as welcome as a change
constexpr double just_skipped_counts = 0.5;

bool fits(const RotationEntry& entry, BreakKind kind) {
  return kind == BreakKind::micro ? entry.in_micro : entry.in_rest;
}

bool suits(const RotationEntry& entry, Pace pace) {
  switch (pace) {
    case Pace::easy_day: return entry.effort == 0 && !entry.strong_extension && entry.in_micro;
    case Pace::first_week: return entry.effort == 0 && !entry.strong_extension;
    case Pace::second_week: return entry.effort <= 1;
    case Pace::usual: break;
  }
  return true;
}

using Choices = std::vector<const RotationEntry*>;

/// The past, as the rule asks about it.
class Past {
 public:
  static constexpr std::size_t never = 2 * Rotation::longest_memory;  // longer ago than anything that is remembered

  explicit Past(const std::vector<Suggested>& past) : past_(past) {}

  /// How many suggestions ago it was the latest one.
  std::size_t shown_ago(const StretchId& id) const {
    return ago([&](const Suggested& its) { return its.id == id; });
  }
  std::size_t done_ago(const StretchId& id) const {
    return ago([&](const Suggested& its) { return its.id == id && its.done; });
  }
  /// How many breaks of this kind have had another suggestion since.
  std::size_t passed_over(const StretchId& id, BreakKind kind) const {
    std::size_t count = 0;
    for (auto its = past_.rbegin(); its != past_.rend() && its->id != id; ++its)
      if (its->kind == kind) ++count;
    return count;
  }
  bool skipped_last(const StretchId& id) const {
    const auto found = std::ranges::find(past_.rbegin(), past_.rend(), id, &Suggested::id);
    return found != past_.rend() && found->skipped;
  }
  const StretchId* latest() const { return past_.empty() ? nullptr : &past_.back().id; }

 private:
  template <typename Is>
  std::size_t ago(Is is) const {
    const auto found = std::ranges::find_if(past_.rbegin(), past_.rend(), is);
    return found == past_.rend() ? never : static_cast<std::size_t>(std::distance(past_.rbegin(), found));
  }
  const std::vector<Suggested>& past_;
};

double score(const RotationEntry& entry, const Past& past, std::optional<int> last_movement) {
  double score = static_cast<double>(past.done_ago(entry.id) + 1) * entry.liking;
  if (entry.movement == last_movement) score *= same_movement_counts;
  if (past.skipped_last(entry.id)) score *= just_skipped_counts;
  return score;
}

std::optional<int> movement_of(const RotationEntry* entry) {
  return entry ? std::optional(entry->movement) : std::nullopt;
}

/// The best first; what was shown longer ago goes before its equals, and then the order of the pool decides.
void rank(Choices& choices, const Past& past, std::optional<int> last_movement) {
  struct Rank {
    double score;
    std::size_t shown_ago;
    const RotationEntry* entry;
  };
  std::vector<Rank> ranks;
  ranks.reserve(choices.size());
  for (const RotationEntry* entry : choices)
    ranks.push_back({score(*entry, past, last_movement), past.shown_ago(entry->id), entry});
  std::ranges::sort(ranks, [](const Rank& a, const Rank& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.shown_ago != b.shown_ago ? a.shown_ago > b.shown_ago : a.entry < b.entry;  // all are of one pool
  });
  std::ranges::transform(ranks, choices.begin(), &Rank::entry);
}

/// The one passed over longest, if that is as often as there are choices: likes and skips cannot starve it.
const RotationEntry* overdue(const Choices& choices, const Past& past, BreakKind kind) {
  const auto waited = [&](const RotationEntry* entry) { return past.passed_over(entry->id, kind); };
  const RotationEntry* longest = *std::ranges::max_element(choices, {}, waited);
  return waited(longest) >= choices.size() ? longest : nullptr;
}

Duration least_of(const RotationEntry& entry, BreakKind kind) {
  return kind == BreakKind::micro ? entry.least_in_micro : entry.least_in_rest;
}

}  // namespace

/// Those for a break of this kind at this pace.
std::vector<const RotationEntry*> Rotation::choices(BreakKind kind) const {
  Choices all, suiting;
  for (const RotationEntry& entry : pool_) {
    if (!fits(entry, kind)) continue;
    all.push_back(&entry);
    if (suits(entry, pace_)) suiting.push_back(&entry);
  }
  return suiting.empty() && pace_ != Pace::easy_day ? all : suiting;
}

StretchId Rotation::suggest(BreakKind kind, std::optional<Duration> time) const {
  Choices choices = this->choices(kind);
  if (time) std::erase_if(choices, [&](const RotationEntry* entry) { return least_of(*entry, kind) > *time; });
  const Past past(past_);
  if (choices.empty()) return {};
  if (choices.size() == 1) {  // it would come every time: "stand up and walk" is its partner
    const StretchId& only = choices.front()->id;
    return past.shown_ago(only) < past.shown_ago("") ? StretchId{} : only;
  }
  if (const RotationEntry* entry = overdue(choices, past, kind)) return entry->id;
  const std::size_t keep_off = std::min(not_among_the_last, choices.size() - 1);
  std::erase_if(choices, [&](const RotationEntry* entry) { return past.shown_ago(entry->id) < keep_off; });
  rank(choices, past, movement_of(past.latest() ? entry(*past.latest()) : nullptr));
  return choices.front()->id;
}

std::vector<StretchId> Rotation::more(BreakKind kind, const StretchId& chosen) const {
  Choices choices = this->choices(kind);
  std::erase_if(choices, [&](const RotationEntry* entry) { return entry->id == chosen; });
  const RotationEntry* last = entry(chosen);
  std::vector<StretchId> order;
  const Past past(past_);
  while (!choices.empty()) {
    rank(choices, past, movement_of(last));
    const bool was_strong = last && last->strong_extension;
    const auto next = std::ranges::find_if(
        choices, [&](const RotationEntry* entry) { return !(was_strong && entry->strong_extension); });
    if (next == choices.end()) break;
    last = *next;
    order.push_back(last->id);
    choices.erase(next);
  }
  return order;
}

void Rotation::shown(BreakKind kind, const StretchId& id) {
  past_.push_back({id, kind, false, false});
  if (past_.size() > longest_memory) past_.erase(past_.begin());
}

void Rotation::done(const StretchId& id) {
  const auto side = std::ranges::lower_bound(left_first_, id);
  if (side != left_first_.end() && *side == id)
    left_first_.erase(side);
  else
    left_first_.insert(side, id);
  const auto found = std::ranges::find(past_.rbegin(), past_.rend(), id, &Suggested::id);
  if (found != past_.rend()) {
    found->done = true;
    return;
  }
  shown(BreakKind::rest, id);
  past_.back().done = true;
}

void Rotation::skipped(const StretchId& id) {
  const auto found = std::ranges::find(past_.rbegin(), past_.rend(), id, &Suggested::id);
  if (found != past_.rend()) found->skipped = true;
}

Side Rotation::first_side(const StretchId& id) const {
  return std::ranges::binary_search(left_first_, id) ? Side::left : Side::right;
}

void Rotation::remember_sides(std::vector<StretchId> left_first) {
  left_first_ = std::move(left_first);
  std::ranges::sort(left_first_);
  left_first_.erase(std::unique(left_first_.begin(), left_first_.end()), left_first_.end());
}

const RotationEntry* Rotation::entry(const StretchId& id) const {
  const auto found = std::ranges::find(pool_, id, &RotationEntry::id);
  return found == pool_.end() ? nullptr : &*found;
}

Duration Rotation::least(BreakKind kind, const StretchId& id) const {
  const RotationEntry* its = entry(id);
  return its ? least_of(*its, kind) : Duration{0};
}

bool Rotation::suits_pace(const StretchId& id) const {
  const RotationEntry* its = entry(id);
  return !its || suits(*its, pace_);
}

}  // namespace limber
