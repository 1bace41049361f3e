#include "panel/model/history_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "panel/model/status_facts.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}
constexpr Date monday = date(2026, 3, 2), thursday = date(2026, 3, 5), friday = date(2026, 3, 6);

/// Two days of a week, and Friday as far as it has come.
Json sample_answer() {
  return Json::parse(R"({
    "days": [
      {"date": "2026-03-02", "sitting_ms": 18720000, "standing_ms": 1800000, "longest_sit_ms": 3600000,
       "breaks": {"micro": {"taken": 0, "natural": 1, "cut_short": 0, "skipped": 1, "ignored": 0},
                  "rest": {"taken": 3, "natural": 1, "cut_short": 1, "skipped": 0, "ignored": 2}}},
      {"date": "2026-03-05", "sitting_ms": 20520000, "standing_ms": 0, "longest_sit_ms": 5040000,
       "breaks": {"micro": {}, "rest": {"taken": 2}}}],
    "breaks": [
      {"break": "rest", "outcome": "taken", "date": "2026-03-05", "started_wall": "2026-03-05T09:55:00+01:00",
       "ended_wall": "2026-03-05T10:05:00+01:00", "stretch": "seated-twist"},
      {"break": "rest", "outcome": "skipped", "date": "2026-03-05", "started_wall": "2026-03-05T12:00:00+01:00",
       "ended_wall": "2026-03-05T12:00:00+01:00"}],
    "spans": [
      {"posture": "sitting", "date": "2026-03-05", "from_wall": "2026-03-05T08:30:00+01:00",
       "to_wall": "2026-03-05T09:54:00+01:00"},
      {"posture": "standing", "date": "2026-03-05", "from_wall": "2026-03-05T13:00:00+01:00",
       "to_wall": "2026-03-05T18:00:00+01:00"}],
    "stretches": [{"stretch": "cobra", "played_ms": 9, "planned_ms": 30}, {"stretch": "cobra", "played_ms": 9, "planned_ms": 30},
      {"stretch": "cobra", "played_ms": 9, "planned_ms": 30}, {"stretch": "seated-twist"}, {"stretch": "seated-twist"}],
    "usual_sit_ms": 2760000, "today": "2026-03-06", "first_date": "2026-01-12", "open": null})");
}

class HistoryOf : public testing::Test {
 protected:
  HistoryView view() { return history_view(input()); }
  HistoryInput input() {
    facts_ = read_history(answer_);
    return {.facts = facts_,
            .period = period_,
            .chosen = chosen_,
            .today = friday,
            .clock = ClockStyle::hours_24,
            .stretch_name = [](const std::string& id) { return "The " + id; }};
  }
  static std::string text(const PlainNumber& number) { return number.spoken(); }

  Json answer_ = sample_answer();
  HistoryFacts facts_;
  Period period_ = period_of(PeriodKind::week, friday, std::chrono::Monday);
  Date chosen_ = thursday;
};

TEST_F(HistoryOf, AWeekHasABarADay) {
  const ChartView chart = view().chart;
  ASSERT_THAT(chart.bars, SizeIs(7));
  EXPECT_EQ(chart.bars[0].label, "Mon");
  EXPECT_EQ(chart.bars[0].sitting, 5h + 12min);
  EXPECT_EQ(chart.bars[0].standing, 30min);
  EXPECT_EQ(chart.bars[0].breaks, 6) << "skipped and unanswered ones were none";
  EXPECT_EQ(chart.bars[0].words, "Monday 2 March\n5 h 12 min sitting\n30 min standing\n6 breaks");
  EXPECT_EQ(chart.bars[1].words, "Tuesday 3 March\nNothing recorded");
  EXPECT_FALSE(chart.bars[4].to_come) << "today";
  EXPECT_TRUE(chart.bars[5].to_come);
  EXPECT_EQ(chart.chosen, 3);
}

TEST_F(HistoryOf, TheChartIsCalledByItsDatesAndTellsTheChosenDay) {
  chosen_ = monday;
  const ChartView chart = view().chart;
  EXPECT_EQ(chart.name, "Sitting and breaks, 2 to 8 March");
  EXPECT_EQ(chart.description,
            "Monday 2 March: 5 h 12 min sitting, 30 min standing, 6 breaks; Left and Right change the day");
}

TEST_F(HistoryOf, TheFourNumbers) {
  const auto numbers = view().numbers;
  EXPECT_EQ(text(numbers[0]), "Usual sit: 46 min");
  EXPECT_EQ(text(numbers[1]), "Longest sit: 1 h 24 min, Thu");
  EXPECT_EQ(text(numbers[2]), "Breaks this week: 8 2 on your own");
  EXPECT_EQ(numbers[2].hint, "5 taken · 2 on your own · 1 cut short · 1 skipped · 2 unanswered");
  EXPECT_EQ(text(numbers[3]), "Most used stretch: The seated-twist");
  EXPECT_EQ(numbers[3].hint, "The seated-twist, 2 times");
}

TEST_F(HistoryOf, NoStretchIsUsedMostWhereEachWasUsedOnce) {
  answer_["stretches"] = Json::parse(R"([{"stretch": "child-pose"}, {"stretch": "seated-twist"}])");
  EXPECT_EQ(text(view().numbers[3]), "Most used stretch: –");
  EXPECT_EQ(view().numbers[3].hint, "2 stretches, once each");
}

TEST_F(HistoryOf, OnlyDigitsAreBig) {
  EXPECT_THAT(view().numbers[1].value, ElementsAre(NumberPart{"1", true}, NumberPart{"h", false},
                                                   NumberPart{"24", true}, NumberPart{"min, Thu", false}));
}

TEST_F(HistoryOf, AWeekWithNothingSaysSoCalmly) {
  period_ = moved(period_, -1);
  chosen_ = period_.first;
  answer_["days"] = answer_["spans"] = answer_["breaks"] = answer_["stretches"] = Json::array();
  answer_["usual_sit_ms"] = nullptr;
  const HistoryView its = view();
  EXPECT_EQ(its.heading, "Last week");
  for (const PlainNumber& number : its.numbers) EXPECT_FALSE(number.value.empty());
  EXPECT_EQ(text(its.numbers[0]), "Usual sit: –");
  EXPECT_EQ(text(its.numbers[2]), "Breaks: 0");
  EXPECT_EQ(its.outcomes, "");
  EXPECT_EQ(its.day_line, "Nothing recorded");
}

TEST_F(HistoryOf, TheTableHasTheSameFigures) {
  const auto rows = view().rows;
  ASSERT_THAT(rows, SizeIs(6)) << "Monday to today, and the sum";
  EXPECT_THAT(rows[0], ElementsAre("Mon 2", "5 h 12 min", "30 min", "60 min", "3", "2", "1", "1", "2"));
  EXPECT_THAT(rows[1], ElementsAre("Tue 3", "–", "–", "–", "–", "–", "–", "–", "–"));
  EXPECT_THAT(rows[5], ElementsAre("All", "10 h 54 min", "30 min", "1 h 24 min", "5", "2", "1", "1", "2"));
}

TEST_F(HistoryOf, TheDayIsTold) {
  EXPECT_EQ(view().day_heading, "Thursday 5 March");
  EXPECT_EQ(view().day_line, "5 h 42 min at the computer, all of it sitting");
  EXPECT_EQ(view().day_breaks, "2 taken");
  chosen_ = monday;
  EXPECT_EQ(view().day_line, "5 h 42 min at the computer, 5 h 12 min of it sitting");
  chosen_ = friday;
  EXPECT_EQ(view().day_heading, "Today, Friday 6 March");
  chosen_ = date(2026, 3, 8);
  EXPECT_EQ(view().day_line, "Still to come");
}

TEST_F(HistoryOf, TheRibbonRunsFromEightToSix) {
  const RibbonView ribbon = view().ribbon;
  ASSERT_THAT(ribbon.pieces, SizeIs(2));
  EXPECT_DOUBLE_EQ(ribbon.pieces[0].from, 0.05);
  EXPECT_DOUBLE_EQ(ribbon.pieces[1].to, 1);
  EXPECT_EQ(ribbon.pieces[1].kind, SpanKind::standing);
  EXPECT_EQ(ribbon.pieces[0].words, "Sitting, 08:30 to 09:54");
  ASSERT_THAT(ribbon.breaks, SizeIs(1)) << "a skipped break is no dot";
  EXPECT_DOUBLE_EQ(ribbon.breaks[0].at, 0.2);
  EXPECT_EQ(ribbon.breaks[0].words, "Rest break, 09:55\nThe seated-twist");
  EXPECT_EQ(ribbon.hours.front().words, "08:00");
  EXPECT_EQ(ribbon.hours.back().words, "18:00");
  EXPECT_THAT(ribbon.hours, SizeIs(6));
}

TEST_F(HistoryOf, ANightAwayIsShownWhereTheDayBegins) {
  answer_["breaks"].push_back(Json::parse(R"({"break": "rest", "outcome": "natural", "date": "2026-03-05",
    "started_wall": "2026-03-04T18:00:00+01:00", "ended_wall": "2026-03-05T08:30:00+01:00"})"));
  EXPECT_NEAR(view().ribbon.breaks[1].at, 0.025, 1e-9);
}

TEST_F(HistoryOf, ALateEveningMakesTheRibbonLonger) {
  answer_["spans"][1]["to_wall"] = "2026-03-06T01:10:00+01:00";
  const RibbonView ribbon = view().ribbon;
  EXPECT_EQ(ribbon.hours.front().words, "08:00");
  EXPECT_LE(ribbon.hours.size(), 7U);
  EXPECT_LE(ribbon.pieces[1].to, 1);
  EXPECT_GT(ribbon.pieces[1].to, ribbon.pieces[1].from);
}

TEST_F(HistoryOf, WhatGoesOnNowBelongsToToday) {
  answer_["open"] = Json::parse(R"({"posture": "sitting", "date": "2026-03-06",
    "from_wall": "2026-03-06T09:00:00+01:00", "to_wall": "2026-03-06T09:25:00+01:00", "sitting_ms": 1500000})");
  chosen_ = friday;
  const HistoryView its = view();
  EXPECT_EQ(its.chart.bars[4].sitting, 25min);
  EXPECT_THAT(its.ribbon.pieces, ElementsAre(testing::Field(&RibbonView::Piece::words, "Sitting, 09:00 to now")));
  EXPECT_EQ(its.day_line, "25 min at the computer, all of it sitting");
}

/// What stands in the table, summed up as a reader would.
int minutes_of(const std::string& cell) {
  int hours = 0, minutes = 0;
  if (std::sscanf(cell.c_str(), "%d h %d min", &hours, &minutes) == 2) return hours * 60 + minutes;
  if (cell.ends_with(" h")) return std::stoi(cell) * 60;
  return cell.ends_with("min") ? std::stoi(cell) : 0;
}

TEST_F(HistoryOf, WhatIsShownAddsUp) {
  answer_["days"] = Json::array();
  for (const char* day : {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"})
    answer_["days"].push_back({{"date", day}, {"sitting_ms", 3599999}, {"standing_ms", 119999}, {"breaks", {}}});
  const HistoryView its = view();
  int sitting = 0, standing = 0;
  for (std::size_t i = 0; i + 1 < its.rows.size(); ++i) {
    sitting += minutes_of(its.rows[i][1]);
    standing += minutes_of(its.rows[i][2]);
  }
  EXPECT_EQ(minutes_of(its.rows.back()[1]), sitting);
  EXPECT_EQ(minutes_of(its.rows.back()[2]), standing);
  EXPECT_EQ(sitting, 4 * 59);
  EXPECT_EQ(its.day_line, "60 min at the computer, 59 min of it sitting") << "59 and 1, as the bar says";
  EXPECT_THAT(its.chart.bars[3].words, HasSubstr("59 min sitting\n1 min standing"));
}

TEST_F(HistoryOf, ASpanOverAChangeOfTheClocksIsAsLongAsItWas) {
  chosen_ = friday;
  answer_["open"] = Json::parse(R"({"posture": "sitting", "date": "2026-03-06",
    "from_wall": "2026-03-06T01:30:00+01:00", "to_wall": "2026-03-06T03:30:00+02:00", "sitting_ms": 3600000})");
  EXPECT_EQ(view().chart.bars[4].sitting, 1h) << "put forward: two hours by the clock";
  answer_["open"] = Json::parse(R"({"posture": "sitting", "date": "2026-03-06",
    "from_wall": "2026-03-06T02:50:00+02:00", "to_wall": "2026-03-06T02:20:00+01:00", "sitting_ms": 1800000})");
  const HistoryView back = view();
  EXPECT_EQ(back.chart.bars[4].sitting, 30min) << "put back: before it began, by the clock";
  ASSERT_THAT(back.ribbon.pieces, SizeIs(1));
  EXPECT_GE(back.ribbon.pieces[0].to, back.ribbon.pieces[0].from);
}

TEST(DeletedWords, SayHowMuch) {
  EXPECT_EQ(deleted_words(Json::parse(R"({"deleted": {"days": 3, "breaks": 12, "spans": 9}})")),
            "Deleted: 3 days with 12 breaks.");
  EXPECT_EQ(deleted_words(Json::parse(R"({"deleted": {"days": 1, "breaks": 1}})")), "Deleted: 1 day with 1 break.");
  EXPECT_EQ(deleted_words(Json::parse("{}")), "There was nothing to delete on these days.");
}

TEST_F(HistoryOf, AMonthHasABarForEachOfItsDays) {
  period_ = period_of(PeriodKind::month, thursday, std::chrono::Monday);
  const HistoryView its = view();
  ASSERT_THAT(its.chart.bars, SizeIs(31));
  EXPECT_EQ(its.chart.bars[4].label, "5");
  EXPECT_EQ(its.heading, "This month");
  EXPECT_EQ(its.dates, "March 2026");
  EXPECT_EQ(text(its.numbers[1]), "Longest sit: 1 h 24 min, 5 Mar");
}

TEST_F(HistoryOf, TheDayThatIsShownFirstIsTheLatestWithAnythingOnIt) {
  answer_["days"].push_back(Json::parse(R"({"date": "2026-03-06", "sitting_ms": 0})"));
  facts_ = read_history(answer_);
  EXPECT_EQ(telling_day(facts_, period_, friday), thursday) << "Friday has only begun";
  EXPECT_EQ(telling_day(facts_, period_, date(2026, 3, 4)), monday);
  EXPECT_EQ(telling_day(facts_, moved(period_, -1), friday), date(2026, 3, 1));
}

TEST_F(HistoryOf, OneCanGoBackToTheFirstDayAndForwardToToday) {
  EXPECT_TRUE(view().earlier);
  EXPECT_FALSE(view().later);
  answer_["first_date"] = "2026-03-02";
  EXPECT_FALSE(view().earlier);
  period_ = moved(period_, -1);
  chosen_ = period_.first;
  EXPECT_TRUE(view().later);
}

TEST(ReadHistoryAnswer, OfAnotherShapeReadsAsNothing) {
  for (const char* text : {"null", "[]", "{}", R"({"days": 3, "breaks": [7], "spans": [{"date": 5}], "open": "x"})",
                           R"({"days": [{"date": "2026-03-02", "breaks": {"rest": [1]}}]})"}) {
    const HistoryFacts facts = read_history(Json::parse(text));
    EXPECT_THAT(facts.spans, IsEmpty()) << text;
    EXPECT_EQ(facts.first, std::nullopt) << text;
  }
}

TEST(Axis, HasFourOrFiveStepsAndHoldsTheHighest) {
  for (const Duration highest :
       std::initializer_list<Duration>{1min, 30min, 60min, 61min, 3h, 5h, 8h, 8h + 1min, 10h, 14h, 23h}) {
    const auto ticks = axis_ticks(highest);
    EXPECT_GE(ticks.back().at, highest);
    EXPECT_LE(ticks.size(), 7U);
    EXPECT_GE(ticks.size(), 2U);
    EXPECT_EQ(ticks.front().at, 0ms);
  }
}

TEST(Axis, IsNamedInHoursOrMinutes) {
  EXPECT_EQ(axis_ticks(7h + 6min).back().label, "8 h");
  EXPECT_EQ(axis_ticks(20min).back().label, "30 min");
  EXPECT_EQ(axis_ticks({}).back().label, "8 h") << "an empty week looks like a usual one";
}

TEST_F(HistoryOf, ABreakThatWasCutShortNamesNoStretchAsItMayNotHaveBegun) {
  answer_["breaks"][0]["outcome"] = "cut_short";
  EXPECT_EQ(view().ribbon.breaks.at(0).words, "Rest break, 09:55, cut short");
}

}  // namespace
}  // namespace limber
