// Random traces and settings, for properties that hold of all.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/policy.hpp"
#include "support/event_text.hpp"
#include "trace/trace.hpp"

namespace limber {

/// A wild day: every kind of fact, in no sensible order, with pauses of all lengths between them.
class WildDay {
 public:
  explicit WildDay(std::uint64_t seed) : random_(seed) {}

  Trace trace() {
    Trace trace;
    trace.start += Duration{below(24) * 3'600'000};
    Duration now{};
    for (int facts = 0; facts < 150; ++facts) {
      trace.facts.push_back({now, fact()});
      now += pause();
    }
    trace.end = now;
    return trace;
  }

 private:
  std::int64_t below(std::int64_t most) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most));
  }
  bool chance() { return below(2) == 0; }

  Duration pause() {
    switch (below(6)) {
      case 0: return Duration{below(3) * 5'000};
      case 1: return Duration{below(30'000)};
      case 2: return std::chrono::seconds{below(180)};
      case 3: return std::chrono::seconds{below(600)};
      case 4: return std::chrono::minutes{below(40)};
      default: return std::chrono::seconds{below(15)};
    }
  }

  FactKind fact() {
    switch (below(26)) {
      case 0: return Locked{};
      case 1: return Unlocked{};
      case 2: return Suspended{};
      case 3:
      case 4: return Resumed{};
      case 5:
        if (chance()) return SharingChanged{chance()};
        return EngagedChanged{chance()};
      case 6: return DndChanged{chance()};
      case 7: return FullscreenChanged{chance()};
      case 8: return PostureSaid{below(3) == 0 ? Posture::standing : Posture::sitting};
      case 9: return StartBreak{};
      case 10: return StartBreak{chance() ? BreakKind::micro : BreakKind::rest};
      case 11: return PostponeBreak{};
      case 12: return SkipBreak{};
      case 13: return FinishBreak{};
      case 14: return QuietAsked{std::chrono::minutes{below(60)}};
      case 15: return QuietEnded{};
      case 16: return ClockStepped{std::chrono::minutes{below(300) - 150}};
      case 17:
      case 18:
      case 19:
      case 20: return TraceIdle{};
      default: return TraceActive{};
    }
  }

  std::mt19937_64 random_;
};

inline Policy wild_policy(std::uint64_t seed) {
  Policy policy;
  if (seed % 2 == 0) policy.micro_break.interval = 10min;
  if (seed % 3 == 0) policy.prompt.patience = 0s;
  if (seed % 5 == 0) policy.prompt.heads_up = 2min;
  if (seed % 7 == 0) policy.micro_break.counts = Counts::active;
  if (seed % 11 == 0) policy.rest_break.counts = Counts::active;
  if (seed % 4 == 0) policy.day.sitting_limit = 1h;
  if (seed % 9 == 0) policy.prompt.learn_moments = true;
  if (seed % 6 == 0) policy.rest_break.interval = 25min;
  return policy;
}

/// Effects in the order in which they happened, not in that in which they were found out; those of one instant in the
/// order of their texts, since it says nothing which of them was found out first.
inline std::string in_true_order(std::vector<Effect> effects) {
  std::vector<std::pair<Instant, std::string>> lines;
  for (Effect& effect : effects) {
    effect.known_at = effect.at;
    lines.emplace_back(effect.at, event_text(effect));
  }
  std::ranges::sort(lines);
  std::string text;
  for (const auto& [at, line] : lines) text += line;
  return text;
}

}  // namespace limber
