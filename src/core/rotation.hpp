// The rule that picks the next stretch. Deterministic: the same pool and the same past give the same choice.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/effects.hpp"
#include "core/exercise.hpp"
#include "core/pace.hpp"

namespace limber {

/// What the rotation needs to know of a stretch of the catalogue. Whoever may not do it does not get one of these.
struct RotationEntry {
  StretchId id;
  bool in_micro = false;  ///< fits a micro break: no floor needed
  bool in_rest = true;
  int movement = 0;  ///< which way the back goes, mainly; equal numbers are alike
  bool strong_extension = false;
  double liking = 1;  ///< 0.25 disliked, 1.25 liked
  Duration least{};   ///< how long a guided micro break of it lasts at least, in its short form, with the words
  int effort = 0;     ///< 0 easy, 1 medium, 2 hard
  bool operator==(const RotationEntry&) const = default;
};

/// One suggestion of the past.
struct Suggested {
  StretchId id;  ///< empty: stand up and walk
  BreakKind kind = BreakKind::micro;
  bool done = false;     ///< the person has done it
  bool skipped = false;  ///< or given the break up
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
  /// What else would do in the same break after `chosen`, best first: each once, and no strong extension after
  /// another one.
  std::vector<StretchId> more(BreakKind kind, const StretchId& chosen) const;

  /// How gently to go: what is suggested, and what else would do, suits it. On an easy day that is what is easy, needs
  /// no floor and bends nobody far backwards; in the first week the same but for the floor, in the second nothing hard.
  /// Who has nothing of the kind gets the others in these weeks, and on an easy day stands up and walks.
  void set_pace(Pace pace) { pace_ = pace; }
  Pace pace() const { return pace_; }
  /// Whether it suits the pace; a stretch that is not known does.
  bool suits_pace(const StretchId& id) const;

  void shown(BreakKind kind, const StretchId& id);  ///< `id` (may be empty) was suggested
  void done(const StretchId& id);                   ///< the latest suggestion of it, or one never made, was done
  void skipped(const StretchId& id);
  void replace_pool(std::vector<RotationEntry> pool) { pool_ = std::move(pool); }
  bool knows(const StretchId& id) const { return entry(id) != nullptr; }
  /// How long a guided break of it lasts at least; zero where it is not known.
  Duration least(const StretchId& id) const;
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
