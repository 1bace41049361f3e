// Reading the history, beside a running daemon or without one. Every query is by time or by date along an index; a
// day's sums are stored, so ten years of days are a few thousand rows.
#pragma once

#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "journal/journal_error.hpp"
#include "journal/row_range.hpp"
#include "journal/rows.hpp"

namespace limber {

/// Takes a row and its place. Returns false to stop after this row.
template <typename Row>
using TakeRow = std::function<bool(const Row&, const RowKey&)>;

/// A read-only connection, for one thread at a time. Everything here throws JournalError. What goes on now (an open
/// span, a running break) is not in the history yet: the daemon's status has it.
/// A row that this version cannot interpret (an unknown word, a date that does not exist) is skipped and counted.
class History {
 public:
  /// False: nothing was ever recorded. A missing permission is reported by the constructor.
  static bool is_there(const std::filesystem::path& file);

  static constexpr Duration usual_patience{200};
  /// Throws `unavailable` where there is no history yet. A query under way ends as `unavailable` soon after `stop` has
  /// been requested. A history that other connections lock is waited for as long as `patience`.
  explicit History(const std::filesystem::path& file, std::stop_token stop = {}, Duration patience = usual_patience);
  ~History();
  History(History&&) noexcept;
  History& operator=(History&&) noexcept;

  /// The days from `from` to `to`, both included, on which anything was recorded. Days are the person's own, with
  /// the time zone and the day's start that held when they were lived.
  /// At most `most` of them.
  std::vector<DayTotals> days(Date from, Date to, std::size_t most = std::numeric_limits<std::int32_t>::max());
  /// The first day on which anything was recorded; none: there is none.
  std::optional<Date> first_day();

  /// The breaks whose end is in the range, by their end.
  std::vector<BreakRow> breaks(const RowRange& range) { return all(&History::each_break, range); }
  std::vector<BreakRow> breaks(WallTime from, WallTime to) { return breaks(RowRange::of_time(from, to)); }
  /// The spans that overlap the range, whole, by their end.
  std::vector<SpanRow> spans(const RowRange& range) { return all(&History::each_span, range); }
  std::vector<SpanRow> spans(WallTime from, WallTime to) { return spans(RowRange::of_time(from, to)); }
  /// The stretches whose playing ended in the range, by their end.
  std::vector<StretchRow> stretches(const RowRange& range) { return all(&History::each_stretch, range); }
  std::vector<StretchRow> stretches(WallTime from, WallTime to) { return stretches(RowRange::of_time(from, to)); }

  // The same rows one by one, only those behind `after`, for lists that may be too long to hold in memory.
  void each_break(const RowRange& range, const RowKey& after, const TakeRow<BreakRow>& take);
  void each_span(const RowRange& range, const RowKey& after, const TakeRow<SpanRow>& take);
  void each_stretch(const RowRange& range, const RowKey& after, const TakeRow<StretchRow>& take);

  /// What the person thinks of stretches.
  std::map<StretchId, Rating> ratings();

  /// How many rows were skipped so far.
  std::size_t passed_over() const;

 private:
  template <typename Row>
  std::vector<Row> all(void (History::*each)(const RowRange&, const RowKey&, const TakeRow<Row>&),
                       const RowRange& range) {
    std::vector<Row> rows;
    (this->*each)(range, {}, [&](const Row& row, const RowKey&) {
      rows.push_back(row);
      return true;
    });
    return rows;
  }

  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace limber
