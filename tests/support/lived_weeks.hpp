// A history that looks lived in: weeks at an office, made up, played through the engine and kept as the daemon keeps
// them. For tests that want real sums, and for pictures of the windows.
#pragma once

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "core/rotation.hpp"
#include "journal/journal.hpp"
#include "trace/office_day.hpp"
#include "trace/replay.hpp"

namespace limber {

struct LivedWeeks {
  int weeks = 4;
  std::uint64_t seed = 7;
  Policy policy{};
  std::vector<RotationEntry> pool{};  ///< the stretches of the breaks; empty: breaks are walks
  std::string zone = "UTC";           ///< its IANA name
  Duration sitting{};                 ///< length of the input at the end, up to now
};

namespace detail {

/// Stands after lunch on most days, for a while that differs.
inline void stand_now_and_then(Trace& trace, int days) {
  constexpr Duration begins = 8h + 30min;
  for (int day = 0; day < days; ++day) {
    if (day % 5 == 2) continue;
    const Duration midnight = (day / 5 * 7 + day % 5) * 24h - begins;
    const Duration at = midnight + 14h + (day * 37 % 90) * 1min, length = (20 + day * 23 % 65) * 1min;
    trace.facts.push_back({at, PostureSaid{Posture::standing}});
    trace.facts.push_back({at + length, PostureSaid{Posture::sitting}});
  }
  std::ranges::stable_sort(trace.facts, {}, &Fact::at);
}

/// What the daemon says when a stretch was played in a break that was taken.
inline std::optional<Effect> stretch_of(const Effect& effect) {
  const auto* ended = std::get_if<Ended>(&effect.what);
  if (!ended || ended->outcome != Outcome::taken || ended->stretch.empty()) return std::nullopt;
  return Effect{effect.at, effect.known_at, Stretched{ended->stretch, 1min, 1min, ended->kind}};
}

}  // namespace detail

/// Fills `file` with what was lived up to `now`: whole weeks before the one that holds it, and that one so far.
inline void live_weeks(const std::filesystem::path& file, const TimeZone& zone, WallTime now, const LivedWeeks& lived) {
  const LocalTime here = zone.to_local(now);
  const auto today = std::chrono::floor<std::chrono::days>(here);
  const auto monday = today - (std::chrono::weekday{today} - std::chrono::Monday);
  const int days = (lived.weeks + 1) * 5;
  Trace trace = synthetic_days(days, lived.seed);
  detail::stand_now_and_then(trace, days);
  trace.zone = lived.zone;
  trace.start = zone.to_wall(LocalTime{monday - std::chrono::days{7 * lived.weeks}} + 8h + 30min);
  trace.end = std::max(Duration{1min}, now - trace.start);
  const Duration typing_from = std::max(Duration{0}, trace.end - lived.sitting);
  std::erase_if(trace.facts, [&](const Fact& fact) { return fact.at >= typing_from; });
  if (lived.sitting > 0ms) {
    trace.facts.push_back({typing_from, Resumed{}});
    trace.facts.push_back({typing_from, Unlocked{}});
    trace.facts.push_back({typing_from, TraceActive{}});
  }

  Journal journal(file, zone, lived.policy, trace.start);
  std::vector<Effect> waiting;
  const auto keep = [&](Duration at, const Snapshot& snapshot) {
    journal.commit(std::exchange(waiting, {}), snapshot, {Instant{at}, trace.start + at, "made up"});
  };
  ReplayListener listener;
  listener.respond = office_person(lived.policy, lived.seed);
  listener.effect = [&](const Effect& effect) {
    waiting.push_back(effect);
    if (const auto played = detail::stretch_of(effect)) waiting.push_back(*played);
    if (waiting.size() > 5000) keep(effect.known_at.time_since_epoch(), {});
  };
  const Snapshot last = replay(trace, lived.policy, lived.pool, listener);
  keep(trace.end, last);
}

}  // namespace limber
