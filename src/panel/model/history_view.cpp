#include "panel/model/history_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <utility>

#include "words/break_names.hpp"

namespace limber {
namespace {

constexpr const char* nothing = "–";

/// "1 h 24 min" as 1 h 24 min, the digits big.
std::vector<NumberPart> parts_of(const std::string& words) {
  std::vector<NumberPart> parts;
  std::istringstream all(words);
  for (std::string word; all >> word;) parts.push_back({word, word.find_first_not_of("0123456789") == word.npos});
  return parts;
}

struct Sums {
  HistoryDay all;
  Date longest_on;
};

Sums sums_of(const HistoryInput& input) {
  Sums sums;
  for (const HistoryDay& day : input.facts.days) {
    if (!input.period.holds(day.date)) continue;
    sums.all.sitting += day.sitting;
    sums.all.standing += day.standing;
    for (const Outcome outcome : outcomes) sums.all.breaks[outcome] += day.breaks[outcome];
    if (day.longest_sit <= sums.all.longest_sit) continue;
    sums.all.longest_sit = day.longest_sit;
    sums.longest_on = day.date;
  }
  return sums;
}

PlainNumber usual_number(const HistoryInput& input) {
  const auto usual = input.facts.usual_sit;
  return {.caption = tr("Usual sit"),
          .value = usual ? parts_of(elapsed_words(*usual)) : std::vector<NumberPart>{{nothing, true}},
          .hint = tr("Half of the sits were shorter, half were longer")};
}

PlainNumber longest_number(const HistoryInput& input, const Sums& sums) {
  PlainNumber number{.caption = tr(longest_sit), .value{{nothing, true}}, .hint = tr("Without getting up")};
  if (sums.all.longest_sit == Duration::zero()) return number;
  number.value = parts_of(elapsed_words(sums.all.longest_sit));
  const bool week = input.period.kind == PeriodKind::week;
  std::string& unit = number.value.back().text;
  // Translators: the end of a length and the day that it was on, as 24 "min, Thu" or 24 "min, 5 Mar".
  unit = tr("{unit}, {day}", "unit"_a = unit,
            "day"_a = week ? short_weekday(sums.longest_on) : short_date(sums.longest_on));
  return number;
}

PlainNumber breaks_number(const HistoryInput& input, const OutcomeCounts& breaks) {
  const bool week = input.period.kind == PeriodKind::week, now = input.period.holds(input.today);
  PlainNumber number{.caption = !now   ? tr("Breaks")
                                : week ? tr("Breaks this week")
                                       : tr("Breaks this month"),
                     .value{{fmt::format("{}", breaks.had()), true}},
                     .hint = outcome_words(breaks)};
  if (const int natural = breaks[Outcome::natural]; natural > 0)
    number.value.push_back({counted_outcome(Outcome::natural, natural), false});
  return number;
}

PlainNumber stretch_number(const HistoryInput& input) {
  std::map<std::string, int> played;
  std::string most;
  for (const std::string& id : input.facts.stretches)
    if (++played[id] >= played[most]) most = id;
  PlainNumber number{.caption = tr("Most used stretch"), .value{{nothing, true}}};
  if (most.empty()) return number;
  if (played[most] == 1 && input.facts.stretches.size() > 1) {  // none is used more than another
    number.hint = trn("{n} stretch, once", "{n} stretches, once each", input.facts.stretches.size());
    return number;
  }
  number.value = {{input.stretch_name(most), false}};
  number.hint = trn("{stretch}, once", "{stretch}, {n} times", played[most], "stretch"_a = number.value[0].text);
  number.name = true;
  return number;
}

std::string length_or_nothing(Duration length) { return length == Duration::zero() ? nothing : elapsed_words(length); }

HistoryRow row_of(const std::string& label, const HistoryDay& day) {
  HistoryRow row{label, length_or_nothing(day.sitting), length_or_nothing(day.standing),
                 length_or_nothing(day.longest_sit)};
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const int count = day.breaks[outcomes[i]];
    row[4 + i] = count == 0 ? nothing : fmt::format("{}", count);
  }
  return row;
}

std::vector<HistoryRow> rows_of(const HistoryInput& input, const HistoryDay& all) {
  std::vector<HistoryRow> rows;
  for (int i = 0; i < input.period.days(); ++i) {
    const Date date = input.period.day(i);
    if (date > input.today) break;
    // Translators: a day of a week or a month, as "Mon 2".
    rows.push_back(
        row_of(tr("{weekday} {day}", "weekday"_a = short_weekday(date), "day"_a = static_cast<unsigned>(date.day())),
               day_of(input.facts, date)));
  }
  rows.push_back(row_of(trc("the sum of a table, below its days", "All"), all));
  return rows;
}

std::string day_line(const HistoryInput& input, const HistoryDay& day) {
  if (input.chosen > input.today) return tr("Still to come");
  const Duration whole = day.sitting + day.standing;
  if (whole == Duration::zero()) return nothing_recorded();
  const std::string length = elapsed_words(whole);
  if (day.standing == Duration::zero()) return tr("{length} at the computer, all of it sitting", "length"_a = length);
  if (day.sitting == Duration::zero()) return tr("{length} at the computer, all of it standing", "length"_a = length);
  return tr("{length} at the computer, {sitting} of it sitting", "length"_a = length,
            "sitting"_a = elapsed_words(day.sitting));
}

constexpr std::size_t enough_days = 5;
constexpr double about_the_same = .1;  ///< of what it was

/// The one in the middle of the longest sits of those days; none: too few of them were spent at the desk.
std::optional<Duration> usual_longest(const std::vector<HistoryDay>& days, Date first, Date last) {
  std::vector<Duration> sits;
  for (const HistoryDay& day : days)
    if (first <= day.date && day.date <= last && day.longest_sit > Duration::zero()) sits.push_back(day.longest_sit);
  if (sits.size() < enough_days) return std::nullopt;
  const auto middle = sits.begin() + static_cast<std::ptrdiff_t>(sits.size() / 2);
  std::ranges::nth_element(sits, middle);
  return *middle;
}

}  // namespace

std::string PlainNumber::spoken() const {
  std::string words;
  for (const NumberPart& part : value) words += (words.empty() ? "" : " ") + part.text;
  // Translators: a number as it is read aloud, "Usual sit: 46 min".
  return tr("{caption}: {value}", "caption"_a = caption, "value"_a = words);
}

std::string outcome_words(const OutcomeCounts& counts) {
  return counted_outcomes([&](Outcome outcome) { return counts[outcome]; }, " · ");
}

HistoryDay day_of(const HistoryFacts& facts, Date date) {
  const auto day = std::ranges::find(facts.days, date, &HistoryDay::date);
  if (day != facts.days.end()) return *day;
  return {.date = date};
}

Date telling_day(const HistoryFacts& facts, const Period& period, Date today) {
  const Date last = std::min(period.last, today);
  for (auto day = facts.days.rbegin(); day != facts.days.rend(); ++day)
    if (period.first <= day->date && day->date <= last && !day->empty()) return day->date;
  return last;
}

HistoryView history_view(const HistoryInput& input) {
  const Sums sums = sums_of(input);
  const HistoryDay day = day_of(input.facts, input.chosen);
  HistoryView view{.heading = period_heading(input.period, input.today),
                   .dates = period_dates(input.period),
                   .earlier = input.facts.first && *input.facts.first < input.period.first,
                   .later = input.period.last < input.today,
                   .chart = chart_view(input),
                   .numbers{usual_number(input), longest_number(input, sums), breaks_number(input, sums.all.breaks),
                            stretch_number(input)},
                   .outcomes = outcome_words(sums.all.breaks),
                   .day_heading = day_words(input.chosen),
                   .day_line = day_line(input, day),
                   .day_breaks = outcome_words(day.breaks),
                   .ribbon = ribbon_view(input),
                   .rows = rows_of(input, sums.all)};
  if (view.dates.starts_with(view.heading)) view.heading = std::exchange(view.dates, {});
  if (input.chosen == input.today) view.day_heading = tr("Today, {day}", "day"_a = view.day_heading);
  return view;
}

std::string trend_words(const std::vector<HistoryDay>& days, Date today) {
  const Date yesterday = plus_days(today, -1);  // today is not over
  const Date begin = plus_days(yesterday, 1 - trend_days);
  const auto now = usual_longest(days, begin, yesterday);
  const auto before = usual_longest(days, plus_days(begin, -trend_days), plus_days(begin, -1));
  if (!now || !before) return {};
  const std::string length = elapsed_words(*now);
  if (std::abs(seconds(*now) - seconds(*before)) <= about_the_same * seconds(*before))
    return tr("In the last {days} days your longest sit of a day was usually {length}, about as before.",
              "days"_a = trend_days, "length"_a = length);
  return tr("In the last {days} days your longest sit of a day was usually {length}, before that {before}.",
            "days"_a = trend_days, "length"_a = length, "before"_a = elapsed_words(*before));
}

}  // namespace limber
