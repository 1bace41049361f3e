#include "journal/facts.hpp"

#include <algorithm>

namespace limber {

namespace {

class Converter {
 public:
  Converter(const Stamp& now, const LocalDays& days, std::vector<JournalFact>& facts)
      : now_(now), days_(days), facts_(facts) {}

  void take(const Ended& ended, Instant at) {
    const WallTime ended_at = wall(at);
    facts_.emplace_back(BreakRow{.kind = ended.kind,
                                 .outcome = ended.outcome,
                                 .date = days_.date_of(ended_at),
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
    facts_.emplace_back(StretchRow{.stretch = stretched.stretch,
                                   .date = days_.date_of(ended_at),
                                   .ended_at = ended_at,
                                   .kind = stretched.kind,
                                   .played = std::clamp(stretched.played, Duration::zero(), planned),
                                   .planned = planned});
  }

  void take(const SpanEnded& span) {
    const WallTime to = wall(span.to);
    for (WallTime from = wall(span.from); from < to;) {
      const WallTime end = std::min(to, days_.end_of_day_at(from));
      facts_.emplace_back(SpanRow{span.kind, days_.date_of(from), from, end});
      from = end;
    }
  }

 private:
  WallTime wall(Instant instant) const { return now_.wall - (now_.boot - instant); }
  std::optional<WallTime> wall(const std::optional<Instant>& instant) const {
    return instant ? std::optional{wall(*instant)} : std::nullopt;
  }

  const Stamp& now_;
  const LocalDays& days_;
  std::vector<JournalFact>& facts_;
};

}  // namespace

std::vector<JournalFact> facts_of(const std::vector<Effect>& effects, const Stamp& now, const LocalDays& days) {
  std::vector<JournalFact> facts;
  Converter converter{now, days, facts};
  for (const Effect& effect : effects) {
    if (const auto* ended = std::get_if<Ended>(&effect.what)) converter.take(*ended, effect.at);
    if (const auto* stretched = std::get_if<Stretched>(&effect.what)) converter.take(*stretched, effect.at);
    if (const auto* span = std::get_if<SpanEnded>(&effect.what)) converter.take(*span);
    if (const auto* day = std::get_if<DayStarted>(&effect.what)) facts.emplace_back(DayRecord{day->date});
  }
  return facts;
}

}  // namespace limber
