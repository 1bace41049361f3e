// The bars of a week or a month, and one day by the hour.
#include <fmt/format.h>

#include <algorithm>

#include "panel/model/history_view.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

struct Scale {
  Duration up_to, step;
};
/// Four or five lines whatever the days were like.
constexpr std::array scales{Scale{1h, 15min}, Scale{2h, 30min}, Scale{4h, 1h}, Scale{10h, 2h}, Scale{15h, 3h}};

constexpr Duration usual_day = 8h;

std::string label_of(const Period& period, Date date) {
  if (period.kind == PeriodKind::week) return short_weekday(date);
  return fmt::format("{}", static_cast<unsigned>(date.day()));
}

std::string sums_words(const HistoryDay& day, const char* between) {
  std::string words = tr("{length} sitting", "length"_a = elapsed_words(day.sitting));
  if (day.standing > Duration::zero())
    words += between + tr("{length} standing", "length"_a = elapsed_words(day.standing));
  return words + between + breaks_words(day.breaks.had());
}

ChartView::Bar bar_of(const HistoryInput& input, Date date) {
  const HistoryDay day = day_of(input.facts, date);
  ChartView::Bar bar{.label = label_of(input.period, date),
                     .sitting = day.sitting,
                     .standing = day.standing,
                     .breaks = day.breaks.had(),
                     .to_come = date > input.today,
                     .words = day_words(date)};
  if (bar.to_come) return bar;
  bar.words += "\n" + (bar.empty() ? nothing_recorded() : sums_words(day, "\n"));
  return bar;
}

using std::chrono::hours;

constexpr hours usual_begin{8}, usual_end{18};

/// From midnight of the day; it may pass the next one.
struct Axis {
  LocalTime midnight;
  hours from = usual_begin, to = usual_end, step{2};

  double share(LocalTime time) const {
    const double whole = static_cast<double>(Duration{to - from}.count());
    return std::clamp(static_cast<double>((time - midnight - from).count()) / whole, 0.0, 1.0);
  }
};

/// All of the day, and at least what is usual, so that one day can be laid beside another.
Axis axis_of(Date date, Duration first, Duration last) {
  Axis axis{.midnight = LocalTime{std::chrono::local_days{date}}};
  const hours begin = std::min(usual_begin, std::chrono::floor<hours>(first));
  const hours end = std::max(usual_end, std::chrono::ceil<hours>(last));
  constexpr int most_steps = 6;
  for (const hours step : {hours{1}, hours{2}, hours{3}, hours{4}, hours{6}}) {
    axis.step = step;
    axis.from = std::chrono::floor<hours>(begin) / step * step;
    axis.to = (end + step - hours{1}) / step * step;
    if ((axis.to - axis.from) / step <= most_steps) break;
  }
  return axis;
}

/// "Rest break, 10:20, cut short"
std::string break_line(const HistoryBreak& one, const std::string& time) {
  const bool rest = one.kind == BreakKind::rest;
  if (one.outcome == Outcome::natural)
    return rest ? tr("Rest break, {time}, on your own", "time"_a = time)
                : tr("Short break, {time}, on your own", "time"_a = time);
  if (one.outcome == Outcome::cut_short)
    return rest ? tr("Rest break, {time}, cut short", "time"_a = time)
                : tr("Short break, {time}, cut short", "time"_a = time);
  return rest ? tr("Rest break, {time}", "time"_a = time) : tr("Short break, {time}", "time"_a = time);
}

std::string break_text(const HistoryBreak& one, const HistoryInput& input) {
  std::string words = break_line(one, clock_words(one.started, input.clock));
  // Whether it began is not known of one that was left.
  if (!one.stretch.empty() && one.outcome == Outcome::taken) words += "\n" + input.stretch_name(one.stretch);
  return words;
}

std::string piece_text(const HistorySpan& span, ClockStyle clock) {
  const bool standing = span.kind == SpanKind::standing;
  const std::string from = clock_words(span.from, clock), to = clock_words(span.to, clock);
  if (span.open)
    return standing ? tr("Standing, {from} to now", "from"_a = from) : tr("Sitting, {from} to now", "from"_a = from);
  return standing ? tr("Standing, {from} to {to}", "from"_a = from, "to"_a = to)
                  : tr("Sitting, {from} to {to}", "from"_a = from, "to"_a = to);
}

/// In the middle of it; of a long absence, such as a night, shortly before its end.
LocalTime shown_at(const HistoryBreak& one) {
  return std::max(one.started + (one.ended - one.started) / 2, one.ended - 15min);
}

}  // namespace

std::string breaks_words(int count) { return count == 0 ? tr("no breaks") : counted_breaks(count); }

std::string nothing_recorded() { return tr("Nothing recorded"); }

std::vector<ChartView::Tick> axis_ticks(Duration highest) {
  if (highest <= Duration::zero()) highest = usual_day;
  const auto scale = std::ranges::find_if(scales, [&](const Scale& its) { return highest <= its.up_to; });
  const Duration step = scale == scales.end() ? 4h : scale->step;
  std::vector<ChartView::Tick> ticks;
  for (Duration at{}; ticks.empty() || ticks.back().at < highest; at += step) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at);
    ticks.push_back({at, step >= 1h ? short_hours(minutes) : short_minutes(minutes)});
  }
  return ticks;
}

ChartView chart_view(const HistoryInput& input) {
  ChartView view;
  Duration highest{};
  for (int i = 0; i < input.period.days(); ++i) {
    view.bars.push_back(bar_of(input, input.period.day(i)));
    highest = std::max(highest, view.bars.back().sitting + view.bars.back().standing);
  }
  view.ticks = axis_ticks(highest);
  view.chosen = std::clamp(input.period.index_of(input.chosen), 0, input.period.days() - 1);
  // Translators: how a chart is called, as "Sitting and breaks, 17 to 23 November".
  view.name = tr("Sitting and breaks, {period}", "period"_a = period_words(input.period, input.today));
  const HistoryDay day = day_of(input.facts, input.chosen);
  // Translators: read aloud of a chart, as "Monday 2 March: 5 h sitting, 6 breaks; ..."; Left and Right are keys.
  view.description = tr("{day}: {sums}; Left and Right change the day", "day"_a = day_words(input.chosen),
                        "sums"_a = sums_words(day, ", "));
  return view;
}

RibbonView ribbon_view(const HistoryInput& input) {
  const LocalTime midnight{std::chrono::local_days{input.chosen}};
  Duration first = usual_begin, last = usual_end;
  for (const HistorySpan& span : input.facts.spans) {
    if (span.date != input.chosen) continue;
    first = std::min(first, span.from - midnight);
    last = std::max(last, span.to - midnight);
  }
  const Axis axis = axis_of(input.chosen, first, last);
  RibbonView view;
  // Translators: how a chart of one day is called, as "Thursday 20 November by the hour".
  view.name = tr("{day} by the hour", "day"_a = day_words(input.chosen));
  for (const HistorySpan& span : input.facts.spans) {
    if (span.date != input.chosen) continue;
    // Where the clocks were put back meanwhile, it may end at an earlier time than it began.
    const LocalTime end = std::max(span.from, span.to);
    view.pieces.push_back({axis.share(span.from), axis.share(end), span.kind, piece_text(span, input.clock)});
    view.description += (view.description.empty() ? "" : "; ") + view.pieces.back().words;
  }
  for (const HistoryBreak& one : input.facts.breaks)
    if (one.date == input.chosen && was_had(one.outcome))
      view.breaks.push_back({axis.share(shown_at(one)), break_text(one, input)});
  for (hours at = axis.from; at <= axis.to; at += axis.step)
    view.hours.push_back({axis.share(midnight + at), clock_words(midnight + at, input.clock)});
  return view;
}

}  // namespace limber
