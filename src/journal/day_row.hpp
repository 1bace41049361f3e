// One local day as the database sums it up, and how a span or a break changes it.
#pragma once

#include <algorithm>

#include "journal/rows.hpp"

namespace limber {

struct DayRow {
  Date date;
  Duration sitting{};
  Duration standing{};
  Duration longest_sit{};
  Duration sit{};                       ///< the sitting of the latest sit, which may still go on
  std::optional<WallTime> sat_until{};  ///< its end so far
  std::optional<WallTime> up_at{};      ///< the latest moment at which the person is known to have been up (B8)

  /// `at`: a break taken ended, or a time of standing.
  void stood_up(WallTime at) { up_at = std::max(up_at.value_or(at), at); }

  /// A span of this day. It goes on with the sit before it unless the person has been up for `stood_up_after`.
  void add(const SpanRow& span, Duration stood_up_after) {
    const Duration length = span.to - span.from;
    if (span.kind == SpanKind::standing) {
      standing += length;
      stood_up(span.to);
      return;
    }
    sit = (goes_on(span.from, stood_up_after) ? sit : Duration::zero()) + length;
    sitting += length;
    longest_sit = std::max(longest_sit, sit);
    sat_until = span.to;
  }

 private:
  bool goes_on(WallTime from, Duration stood_up_after) const {
    if (!sat_until || from < *sat_until || from - *sat_until >= stood_up_after) return false;
    return !up_at || *up_at < *sat_until || *up_at > from;
  }
};

}  // namespace limber
