// What the page of the past shows, from what the daemon answered. Pure.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "panel/model/history_facts.hpp"
#include "panel/model/history_period.hpp"
#include "words/clock_words.hpp"
#include "words/letter_words.hpp"
#include "words/tr.hpp"

namespace limber {

/// The bars of a week or a month, one a day.
struct ChartView {
  struct Bar {
    std::string label;  ///< "Thu", "20"; empty: too many to name them all
    Duration sitting{};
    Duration standing{};
    int breaks = 0;  ///< a dot each
    bool to_come = false;
    std::string words;  ///< "Thursday 20 November\n5 h 42 min sitting..."
    bool empty() const { return sitting == Duration::zero() && standing == Duration::zero() && breaks == 0; }
    bool operator==(const Bar&) const = default;
  };
  struct Tick {
    Duration at{};
    std::string label;  ///< "2 h"
    bool operator==(const Tick&) const = default;
  };
  std::vector<Bar> bars;
  std::vector<Tick> ticks;  ///< from 0 up; the last is as high as any bar, or higher
  int chosen = 0;           ///< which bar
  std::string name, description;
  bool operator==(const ChartView&) const = default;
};

/// One day by the hour. Places are shares of the width, 0 to 1.
struct RibbonView {
  struct Piece {
    double from = 0, to = 0;
    SpanKind kind = SpanKind::sitting;
    std::string words;  ///< "Sitting, 08:24 to 09:24"
    bool operator==(const Piece&) const = default;
  };
  struct Mark {
    double at = 0;
    std::string words;
    bool operator==(const Mark&) const = default;
  };
  std::vector<Piece> pieces;
  std::vector<Mark> breaks;
  std::vector<Mark> hours;
  std::string name, description;
  bool operator==(const RibbonView&) const = default;
};

/// A number with its unit: what is big and what is small, in turn.
struct NumberPart {
  std::string text;
  bool big = false;
  bool operator==(const NumberPart&) const = default;
};
struct PlainNumber {
  std::string caption;            ///< "Usual sit"
  std::vector<NumberPart> value;  ///< never empty
  std::string hint{};             ///< what it means, for a tooltip
  bool name = false;              ///< it is no number but a name
  std::string spoken() const;
  bool operator==(const PlainNumber&) const = default;
};

inline constexpr const char* longest_sit = tr_noop("Longest sit");
inline constexpr std::array<const char*, 9> history_columns{
    // Translators: the heads of a table: a day, what was done for how long on it, and how its breaks ended.
    tr_noop("Day"),         tr_noop("Sitting"),   tr_noop("Standing"), longest_sit,          tr_noop("Taken"),
    tr_noop("On your own"), tr_noop("Cut short"), tr_noop("Skipped"),  tr_noop("Unanswered")};
using HistoryRow = std::array<std::string, history_columns.size()>;

struct HistoryView {
  std::string heading, dates;  ///< "This week", "17 to 23 November"
  bool earlier = false, later = false;
  ChartView chart;
  std::array<PlainNumber, 4> numbers;
  std::string outcomes;  ///< "14 taken · 7 on your own"; empty: there were no breaks
  std::string day_heading, day_line, day_breaks;
  RibbonView ribbon;
  std::vector<HistoryRow> rows;  ///< a day each, the sum last
};

struct HistoryInput {
  const HistoryFacts& facts;
  Period period;
  Date chosen;
  Date today;
  ClockStyle clock = ClockStyle::hours_24;
  std::function<std::string(const std::string& id)> stretch_name;
};
HistoryView history_view(const HistoryInput& input);

/// The parts of it, for tests and for each other.
std::vector<ChartView::Tick> axis_ticks(Duration highest);
ChartView chart_view(const HistoryInput& input);
RibbonView ribbon_view(const HistoryInput& input);
/// "6 breaks", "1 break", "no breaks"
std::string breaks_words(int count);
std::string nothing_recorded();
/// "4 taken · 2 on your own"; what did not happen is left out.
std::string outcome_words(const OutcomeCounts& counts);
/// The day of `period` that one would want to see first: the latest with anything on it, up to `today`; else the last.
Date telling_day(const HistoryFacts& facts, const Period& period, Date today);
/// The day's sums; nothing recorded reads as zeros.
HistoryDay day_of(const HistoryFacts& facts, Date date);

/// Whether the letter about last week belongs beside `period`: beside that week and the one that goes on. Beside others
/// it would seem to be about them.
bool shows_letter(const Period& period, Date today);
/// About the last week before the one that `today` is in, which begins on `first`. None: too little is kept.
std::optional<Letter> letter_of(const std::vector<HistoryDay>& days, Date today, std::chrono::weekday first,
                                const Policy& policy);

/// How many days each of the two times has that are held against each other.
inline constexpr int trend_days = 30;

/// "In the last 30 days your longest sit of a day was usually 55 min, before that 1 h 10 min." Empty: too few days are
/// kept to say so. `days` by date.
std::string trend_words(const std::vector<HistoryDay>& days, Date today);

}  // namespace limber
