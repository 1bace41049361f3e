// Selects the effects of the engine that belong into the history, and converts them to wall-clock times and days.
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
  std::string boot_id;  ///< of the running system; instants of other boots cannot be used
};

/// A day has begun, whether or not anything happens in it.
struct DayRecord {
  Date date;
};

using JournalFact = std::variant<BreakRow, SpanRow, StretchRow, DayRecord>;

/// The facts among `effects`, in their order. Spans are split where a day begins; an empty span is none.
std::vector<JournalFact> facts_of(const std::vector<Effect>& effects, const Stamp& now, const LocalDays& days);

}  // namespace limber
