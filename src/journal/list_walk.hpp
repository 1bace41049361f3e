// The lists of the history, row by row and a page at a time.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <variant>

#include "journal/history.hpp"

namespace limber {

using ListRow = std::variant<DayTotals, BreakRow, SpanRow, StretchRow>;

/// Gets the rows of the lists.
class ListVisitor {
 public:
  virtual ~ListVisitor() = default;
  /// `goes_on`: an earlier page has begun it; `has_rows`: and has had rows of it.
  virtual void begin(RowList list, bool goes_on, bool has_rows) = 0;
  virtual void take(const ListRow& row) = 0;
  virtual void end(RowList list) = 0;
};

struct ListRequest {
  std::span<const RowList> lists;                               ///< in their order
  Date first, last;                                             ///< the days, both included
  RowRange breaks;                                              ///< usually the same days
  std::optional<PageEnd> after = std::nullopt;                  ///< none: from the beginning
  std::size_t most = std::numeric_limits<std::int32_t>::max();  ///< rows on this page
};

/// Passes the requested rows to `visitor`. None: these were all; else where the next page begins, within a list that
/// has been begun and not ended. Throws JournalError.
std::optional<PageEnd> walk_lists(History& history, const ListRequest& request, ListVisitor& visitor);

}  // namespace limber
