// The rows of the history, as they are stored and as they are read back.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/effects.hpp"

namespace limber {

/// One break. It belongs to the day in which it ended.
struct BreakRow {
  BreakKind kind = BreakKind::micro;
  Outcome outcome = Outcome::taken;
  Date date;                            ///< the local day it ended in
  std::optional<WallTime> due_at;       ///< none: taken early, or natural before it was due
  std::optional<WallTime> prompted_at;  ///< the latest prompt
  WallTime started_at;                  ///< not started: the same as `ended_at`
  WallTime ended_at;
  Duration lasted{};
  bool guided = false;
  int attempts = 0;   ///< prompts shown
  StretchId stretch;  ///< empty: none was suggested
  bool operator==(const BreakRow&) const = default;
};

/// One stretch that was played, wholly or in part.
struct StretchRow {
  StretchId stretch;
  Date date;  ///< the local day it ended in
  WallTime ended_at;
  std::optional<BreakKind> kind;  ///< the break that it was in; none: outside of a break
  Duration played{};
  Duration planned{};
  bool operator==(const StretchRow&) const = default;
};

/// A piece of time at the desk, within one local day: a span that passes the day's start is stored as two.
struct SpanRow {
  SpanKind kind = SpanKind::sitting;
  Date date;
  WallTime from;
  WallTime to;
  bool operator==(const SpanRow&) const = default;
};

/// One local day, summed up.
struct DayTotals {
  Date date;
  Duration sitting{};
  Duration standing{};
  /// Sitting time of the longest sit: spans with less than `stood_up_after` between them and no break taken (B8).
  Duration longest_sit{};
  std::array<std::array<int, 5>, 2> breaks{};  ///< [kind][outcome]: how many

  int count(BreakKind kind, Outcome outcome) const { return breaks[index_of(kind)][static_cast<std::size_t>(outcome)]; }
  bool operator==(const DayTotals&) const = default;
};

/// How much of the history was deleted, in rows.
struct Erased {
  int days = 0;
  int breaks = 0;
  int spans = 0;
  int stretches = 0;
  /// Nothing of it is left in the file's log either. False: another connection reads the file now; the log is cleared
  /// as soon as that has ended.
  bool log_cleared = true;
  bool operator==(const Erased&) const = default;
};

}  // namespace limber
