// What of the engine's effects is history, put on the wall clock and into days.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/effects.hpp"
#include "core/local_days.hpp"
#include "journal/rows.hpp"

namespace limber {

/// Now, as the daemon knows it.
struct Stamp {
  Instant boot;
  WallTime wall;
  std::string boot_id;  ///< of the running system; instants of another mean nothing
};

/// A day has begun, whether or not anything happens in it.
struct DayRecord {
  Date date;
};

using JournalFact = std::variant<BreakRow, SpanRow, StretchRow, DayRecord>;

/// The facts among `effects`, in their order. Spans are split where a day begins; an empty span is none.
std::vector<JournalFact> facts_of(const std::vector<Effect>& effects, const Stamp& now, const LocalDays& days);

}  // namespace limber
