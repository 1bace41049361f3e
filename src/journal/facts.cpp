#include "journal/facts.hpp"

#include <algorithm>

namespace limber {

namespace {

struct Converter {
  const Stamp& now;
  const LocalDays& days;
  std::vector<JournalFact> facts = {};

  void take(const Ended& ended, Instant at) {
    const WallTime ended_at = wall(at);
    facts.emplace_back(BreakRow{.kind = ended.kind,
                                .outcome = ended.outcome,
                                .date = days.date_of(ended_at),
                                .due_at = wall(ended.due_at),
                                .prompted_at = wall(ended.prompted_at),
                                .started_at = wall(ended.started_at),
                                .ended_at = ended_at,
                                .lasted = std::max(ended.lasted, Duration::zero()),
                                .guided = ended.guided,
                                .attempts = std::max(ended.attempts, 0),
                                .stretch = ended.stretch});
  }

  void take(const Stretched& stretched, Instant at) {
    const WallTime ended_at = wall(at);
    const Duration planned = std::max(stretched.planned, Duration::zero());
    facts.emplace_back(StretchRow{.stretch = stretched.stretch,
                                  .date = days.date_of(ended_at),
                                  .ended_at = ended_at,
                                  .kind = stretched.kind,
                                  .played = std::clamp(stretched.played, Duration::zero(), planned),
                                  .planned = planned});
  }

  void take(const SpanEnded& span) {
    const WallTime to = wall(span.to);
    for (WallTime from = wall(span.from); from < to;) {
      const WallTime end = std::min(to, days.end_of_day_at(from));
      facts.emplace_back(SpanRow{span.kind, days.date_of(from), from, end});
      from = end;
    }
  }

  WallTime wall(Instant instant) const { return now.wall - (now.boot - instant); }
  std::optional<WallTime> wall(const std::optional<Instant>& instant) const {
    return instant ? std::optional{wall(*instant)} : std::nullopt;
  }
};

}  // namespace

std::vector<JournalFact> facts_of(const std::vector<Effect>& effects, const Stamp& now, const LocalDays& days) {
  Converter converter{now, days};
  for (const Effect& effect : effects) {
    if (const auto* ended = std::get_if<Ended>(&effect.what)) converter.take(*ended, effect.at);
    if (const auto* stretched = std::get_if<Stretched>(&effect.what)) converter.take(*stretched, effect.at);
    if (const auto* span = std::get_if<SpanEnded>(&effect.what)) converter.take(*span);
    if (const auto* day = std::get_if<DayStarted>(&effect.what)) converter.facts.emplace_back(DayRecord{day->date});
  }
  return std::move(converter.facts);
}

}  // namespace limber
