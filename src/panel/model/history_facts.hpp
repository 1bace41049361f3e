// What the panel takes from the daemon's answer to history_query (rpc/PROTOCOL.md). What is missing or of another kind
// than expected reads as absent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/terms.hpp"
#include "rpc/codec.hpp"

namespace limber {

/// Lengths as they are shown: in whole minutes, and in seconds below one.
struct HistoryDay {
  Date date;
  Duration sitting{};
  Duration standing{};
  Duration longest_sit{};
  OutcomeCounts breaks{};  ///< of both kinds
  bool empty() const { return sitting + standing == Duration::zero() && breaks == OutcomeCounts{}; }
};

/// A piece of time at the desk, as the clock on the wall showed it.
struct HistorySpan {
  Date date;
  SpanKind kind = SpanKind::sitting;
  LocalTime from, to;
  bool open = false;  ///< it goes on
};

struct HistoryBreak {
  Date date;
  BreakKind kind = BreakKind::rest;
  Outcome outcome = Outcome::taken;
  LocalTime started, ended;
  Duration lasted{};
  std::string stretch;  ///< id; empty: none
};

struct HistoryFacts {
  std::vector<HistoryDay> days;  ///< by date; today with what goes on now
  std::vector<HistorySpan> spans;
  std::vector<HistoryBreak> breaks;
  std::vector<std::string> stretches;  ///< ids, one each time that at least half of one was played
  std::optional<Duration> usual_sit;
  std::optional<Date> today;
  std::optional<Date> first;  ///< the first day of which anything is kept
  std::string damaged_copy;   ///< where a history that could not be read was put; empty: none was
};

/// "1 break", "12 breaks"
std::string counted_breaks(std::int64_t count);
/// What the answer of history_delete says has gone: "Deleted: 3 days with 12 breaks." Never throws.
std::string deleted_words(const Json& answer);

/// Never throws.
HistoryFacts read_history(const Json& answer);

}  // namespace limber
