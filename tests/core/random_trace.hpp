// Random days at a desk, from a seed: everything that a trace can say, in any order that makes sense.
#pragma once

#include <random>

#include "trace/trace.hpp"

namespace limber {

class RandomTrace {
 public:
  explicit RandomTrace(unsigned seed) : random_(seed) {}

  Trace make() {
    Trace trace;
    Duration at{};
    trace.facts.push_back({at, TraceActive{}, 0});
    const int length = between(20, 120);
    for (int i = 0; i < length; ++i) {
      at += pause();
      add(trace, at);
    }
    trace.end = at + pause();
    return trace;
  }

  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  template <typename Add>
  void add_engaged(Add add) {
    const bool on = chance(50);
    if (chance(25)) return add(SharingChanged{on});
    add(EngagedChanged{on, on && chance(40)});
  }

  template <typename Add>
  void add_meeting(Add add, Duration at) {
    if (chance(20)) return add(MeetingOver{});
    if (chance(10)) return add(BusySaid{});
    const Duration length = std::chrono::minutes{between(5, 150)};
    if (chance(40)) return add(MeetingSaid{length});
    add(BusySaid{at + std::chrono::seconds{between(0, 7200)}, length});
  }

  template <typename Add>
  void add_routine(Add add) {
    if (chance(15)) return add(ResetClocks{});
    if (chance(50)) return add(FinishBreak{});
    const Duration total = std::chrono::seconds{between(20, 600)};
    add(RoutineLasts{total, chance(40) ? std::nullopt : std::optional(total * between(0, 100) / 100)});
  }

  template <typename Add>
  void add_focus(Add add) {
    constexpr std::array rules{FocusRule::quiet, FocusRule::rest_only, FocusRule::longer};
    if (chance(40)) return add(FocusChanged{});
    add(FocusChanged{FocusInForce{rules.at(between(0, 2)), std::chrono::minutes{between(5, 150)}}});
  }

  /// Mostly seconds, now and then minutes: so both pauses and absences come about, and ties with whole seconds.
  Duration pause() {
    if (chance(10)) return Duration{0};
    if (chance(50)) return std::chrono::seconds{between(1, 40)};
    if (chance(20)) return Duration{between(1, 90'000)};
    return std::chrono::seconds{between(30, 1500)};
  }

  void add(Trace& trace, Duration at) {
    const auto fact = [&](FactKind what) { trace.facts.push_back({at, std::move(what), 0}); };
    if (suspended_) {
      suspended_ = false;
      return fact(Resumed{});
    }
    const int dice = between(1, 100);
    if (dice <= 32) return fact(TraceActive{});
    if (dice <= 62) return fact(TraceIdle{});
    if (dice <= 66) return locked_ ? (locked_ = false, fact(Unlocked{})) : (locked_ = true, fact(Locked{}));
    if (dice <= 69) return suspended_ = true, fact(Suspended{});
    if (dice <= 73) return add_engaged(fact);
    if (dice <= 75) return fact(DndChanged{chance(40)});
    if (dice <= 77 && chance(40)) return add_focus(fact);
    if (dice <= 77) return fact(FullscreenChanged{chance(40)});
    if (dice <= 80) return fact(PostureSaid{chance(50) ? Posture::standing : Posture::sitting});
    if (dice <= 83) return fact(StartBreak{chance(50) ? std::nullopt : std::optional(kinds[chance(50) ? 0 : 1])});
    if (dice <= 86) return fact(chance(70) ? PostponeBreak{} : PostponeBreak{std::chrono::minutes{between(1, 100)}});
    if (dice <= 88) return fact(SkipBreak{});
    if (dice <= 90) return add_routine(fact);
    if (dice <= 92) return fact(QuietAsked{chance(70) ? std::optional<Duration>(10min) : std::nullopt});
    if (dice <= 94) return fact(QuietEnded{});
    if (dice <= 96) return fact(ClockStepped{chance(50) ? Duration{1h} : Duration{-1h}});
    if (dice <= 97 && chance(40)) return add_meeting(fact, at);
    if (dice <= 97 && chance(30)) return fact(HoursAsked{chance(30) ? std::nullopt : std::optional(chance(50))});
    if (dice <= 97 && chance(40)) return fact(EasyDayAsked{chance(60)});
    if (dice <= 98 && crashes) return fact(DaemonCrashed{std::chrono::seconds{between(1, 400)}});
    return fact(TraceActive{});
  }

 public:
  bool crashes = true;

 private:
  std::mt19937 random_;
  bool locked_ = false;
  bool suspended_ = false;
};

/// Settings that differ from seed to seed, short enough for much to happen.
inline Policy random_policy(RandomTrace& random) {
  Policy policy;
  const auto minutes = [&](int low, int high) { return Duration{std::chrono::minutes{random.between(low, high)}}; };
  policy.micro_break.enabled = random.chance(80);
  policy.rest_break.enabled = random.chance(90);
  policy.micro_break.interval = minutes(3, 12);
  policy.rest_break.interval = minutes(8, 30);
  policy.rest_break.natural_after = minutes(3, 8);
  policy.rest_break.duration = minutes(2, 6);
  policy.merge_within = minutes(0, 5);
  if (random.chance(30)) policy.micro_break.counts = Counts::active;
  if (random.chance(30)) policy.rest_break.counts = Counts::active;
  if (random.chance(30)) policy.prompt.patience = 0s;
  if (random.chance(30)) policy.prompt.heads_up = 1min;
  if (random.chance(30)) policy.day.sitting_limit = minutes(20, 90);
  policy.presence.engaged_limit = minutes(5, 40);
  policy.standing.reminders = random.chance(60);
  policy.standing.after = minutes(2, 20);
  policy.standing.lasts = minutes(1, 10);
  return policy;
}

}  // namespace limber
