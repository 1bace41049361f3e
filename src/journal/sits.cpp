#include "journal/sits.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "journal/day_row.hpp"

namespace limber {

std::vector<Duration> sits_of(const std::vector<SpanRow>& spans, const std::vector<BreakRow>& breaks,
                              Duration stood_up_after) {
  std::vector<SpanRow> in_order = spans;
  std::ranges::sort(in_order, {}, &SpanRow::to);
  std::vector<std::pair<WallTime, Date>> risen;  // when breaks taken ended
  for (const BreakRow& row : breaks)
    if (row.outcome == Outcome::taken) risen.emplace_back(row.ended_at, row.date);
  std::ranges::sort(risen);
  std::map<Date, DayRow> days;
  std::vector<Duration> sits;
  auto next = risen.begin();
  for (const SpanRow& span : in_order) {
    for (; next != risen.end() && next->first <= span.from; ++next) days[next->second].stood_up(next->first);
    DayRow& day = days[span.date];
    day.add(span, stood_up_after);
    if (span.kind != SpanKind::sitting) continue;
    // A sit that goes on is longer than its latest piece.
    if (day.sit > span.to - span.from)
      sits.back() = day.sit;
    else
      sits.push_back(day.sit);
  }
  return sits;
}

std::optional<Duration> usual_sit(std::vector<Duration> sits) {
  if (sits.empty()) return std::nullopt;
  std::ranges::sort(sits);
  const std::size_t middle = sits.size() / 2;
  return sits.size() % 2 == 1 ? sits[middle] : (sits[middle - 1] + sits[middle]) / 2;
}

}  // namespace limber
