// The bars of a week or a month.
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

}  // namespace

std::string breaks_words(int count) { return count == 0 ? tr("no breaks") : counted_breaks(count); }

std::string nothing_recorded() { return tr("Nothing recorded"); }

std::vector<ChartView::Tick> axis_ticks(Duration highest) {
  if (highest <= Duration::zero()) highest = usual_day;
  Duration step = 4h;
  for (const Scale& scale : scales)
    if (highest <= scale.up_to) {
      step = scale.step;
      break;
    }
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

}  // namespace limber
