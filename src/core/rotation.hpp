// The rule that picks the next stretch. Deterministic: the same pool and the same past give the same choice.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/effects.hpp"
#include "core/exercise.hpp"
#include "core/pace.hpp"

namespace limber {

/// What the rotation needs to know of a stretch of the catalogue. Made only for stretches that suit the person.
struct RotationEntry {
  StretchId id;
  bool in_micro = false;  ///< fits a micro break: no floor needed
  bool in_rest = true;
  int movement = 0;  ///< the main direction of movement of the back; equal numbers are alike
  bool strong_extension = false;
  double liking = 1;  ///< 0.25 disliked, 1.25 liked
  /// How long a guided break of it lasts at least, with the words: a micro break, in its short form where it has one;
  /// a rest break, without the walk.
  Duration least_in_micro{}, least_in_rest{};
  int effort = 0;  ///< 0 easy, 1 medium, 2 hard
  bool operator==(const RotationEntry&) const = default;
};

/// One suggestion of the past.
struct Suggested {
  StretchId id;  ///< empty: stand up and walk
  BreakKind kind = BreakKind::micro;
  bool done = false;     ///< the person has done it
  bool skipped = false;  ///< the person has given the break up
  bool operator==(const Suggested&) const = default;
};

class Rotation {
 public:
  Rotation() = default;
  explicit Rotation(std::vector<RotationEntry> pool) : pool_(std::move(pool)) {}

  /// The next of those that a break of this length has time for. Never one of the last three suggested (fewer in a
  /// small pool). Of the others the one with the highest score: how long ago it was done, times variety, liking, and
  /// what became of it last time; but one that has waited for as many suggestions as the pool is large comes first, so
  /// that each comes within twice as many. A pool of one alternates with "stand up and walk", the empty id, as is the
  /// answer where nothing is left.
  StretchId suggest(BreakKind kind, std::optional<Duration> time = std::nullopt) const;
  /// The alternatives for the same break after `chosen`, best first: each once, and no strong extension after another
  /// one.
  std::vector<StretchId> more(BreakKind kind, const StretchId& chosen) const;

  /// The pace that suggestions and alternatives have to suit. On an easy day: stretches that are easy, need no floor
  /// and do not bend the back far backwards; in the first week the same, with the floor allowed; in the second nothing
  /// hard. Where the pool has no such stretch, the others are used in these weeks, and "stand up and walk" on an easy
  /// day.
  void set_pace(Pace pace) { pace_ = pace; }
  Pace pace() const { return pace_; }
  /// Whether the stretch suits the pace; true for one that is not known.
  bool suits_pace(const StretchId& id) const;

  void shown(BreakKind kind, const StretchId& id);  ///< `id` (may be empty) was suggested
  void done(const StretchId& id);                   ///< the latest suggestion of it, or one never made, was done
  void skipped(const StretchId& id);
  void replace_pool(std::vector<RotationEntry> pool) { pool_ = std::move(pool); }
  bool knows(const StretchId& id) const { return entry(id) != nullptr; }
  /// How long a guided break of it lasts at least; zero where it is not known.
  Duration least(BreakKind kind, const StretchId& id) const;
  /// The side that it begins with: the other one each time that it was done.
  Side first_side(const StretchId& id) const;

  /// Those that begin with the left side, sorted.
  const std::vector<StretchId>& left_first() const { return left_first_; }
  void remember_sides(std::vector<StretchId> left_first);

  const std::vector<Suggested>& memory() const { return past_; }  ///< the latest last, at most `longest_memory`
  void remember(std::vector<Suggested> memory) { past_ = std::move(memory); }

  static constexpr std::size_t longest_memory = 240;

 private:
  std::vector<const RotationEntry*> choices(BreakKind kind) const;
  const RotationEntry* entry(const StretchId& id) const;  ///< null: it is not known

  std::vector<RotationEntry> pool_;
  std::vector<Suggested> past_;
  std::vector<StretchId> left_first_;
  Pace pace_ = Pace::usual;
};

}  // namespace limber
