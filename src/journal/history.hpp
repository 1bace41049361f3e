// Reading the history, beside a running daemon or without one. Every query is by time or by date along an index; a
// day's sums are stored, so ten years of days are a few thousand rows.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "journal/journal_error.hpp"
#include "journal/rows.hpp"

namespace limber {

/// A read-only connection. Everything here throws JournalError. What goes on now (an open span, a running break) is
/// not history yet: the daemon's status tells it.
class History {
 public:
  /// Throws `unavailable` where there is no history yet.
  explicit History(const std::filesystem::path& file);
  ~History();
  History(History&&) noexcept;
  History& operator=(History&&) noexcept;

  /// The days from `from` to `to`, both included, on which anything was recorded. Days are the person's own, with
  /// the time zone and the day's start that held when they were lived.
  std::vector<DayTotals> days(Date from, Date to);
  /// The first day on which anything was recorded; none: there is none.
  std::optional<Date> first_day();
  /// The breaks that ended in [from, to), by their end.
  std::vector<BreakRow> breaks(WallTime from, WallTime to);
  /// The spans that overlap [from, to), whole, by their end.
  std::vector<SpanRow> spans(WallTime from, WallTime to);

  /// The stretches whose playing ended in [from, to), by their end.
  std::vector<StretchRow> stretches(WallTime from, WallTime to);
  /// What the person thinks of stretches.
  std::map<StretchId, Rating> ratings();

  // The same one by one, for what may be too many to hold.
  void each_break(WallTime from, WallTime to, const std::function<void(const BreakRow&)>& row);
  void each_span(WallTime from, WallTime to, const std::function<void(const SpanRow&)>& row);

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace limber
