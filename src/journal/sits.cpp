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

std::vector<Duration> sits_of(History& history, Date first, Date last, Duration stood_up_after) {
  constexpr std::chrono::days at_a_time{31};
  std::vector<Duration> sits;
  const auto earliest = history.first_day();
  if (!earliest) return sits;
  const std::chrono::sys_days end{last};
  for (std::chrono::sys_days from{std::max(first, *earliest)}; from <= end; from += at_a_time) {
    const auto range = RowRange::of_days(from, std::min(end, from + at_a_time - std::chrono::days{1}));
    const auto some = sits_of(history.spans(range), history.breaks(range), stood_up_after);
    sits.insert(sits.end(), some.begin(), some.end());
    if (some.empty() && history.days(range.last, last, 1).empty()) break;
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
