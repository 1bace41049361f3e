// Which rows of the history's lists are asked for, and where a page of them ended.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/terms.hpp"
#include "core/time.hpp"

namespace limber {

/// Rows of these days, both included, and of this time. A row keeps the date that its day had when it was lived,
/// whatever the time zone and the day's start are now: what is shown of days is asked for by days.
struct RowRange {
  Date first;
  Date last;
  WallTime from;
  WallTime to;

  static RowRange of_days(Date first, Date last);
  /// [from, to), of whichever days.
  static RowRange of_time(WallTime from, WallTime to);
};

/// The place of a row in its list, which is ordered by `at`, `begun` and `rest`. As it is made it comes before all
/// rows.
struct RowKey {
  std::int64_t at = std::numeric_limits<std::int64_t>::min();
  std::int64_t begun = std::numeric_limits<std::int64_t>::min();
  std::string rest;
  bool operator==(const RowKey&) const = default;
};

/// The lists of the history, in the order in which pages hold them.
enum class RowList { days, breaks, spans, stretches };
constexpr std::array<std::string_view, 4> names_of(RowList) { return {"days", "breaks", "spans", "stretches"}; }

/// The last row of a page: the next one goes on behind it.
struct PageEnd {
  RowList list = RowList::days;
  RowKey key;
  bool operator==(const PageEnd&) const = default;
};
/// As clients send it back; its contents are not part of the protocol.
std::string page_end_text(const PageEnd& end);
/// None: `text` was not written by page_end_text.
std::optional<PageEnd> parse_page_end(std::string_view text);

}  // namespace limber
