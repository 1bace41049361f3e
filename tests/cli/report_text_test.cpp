#include "cli/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/plain.hpp"

namespace limber {
namespace {

class HourAhead : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch() + 1h}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch() - 1h}; }
};

Date march(unsigned day) { return Date{std::chrono::year{2026} / 3 / std::chrono::day{day}}; }

DayTotals day(unsigned number, Duration sitting, Duration standing, Duration longest) {
  DayTotals totals;
  totals.date = march(number);
  totals.sitting = sitting;
  totals.standing = standing;
  totals.longest_sit = longest;
  return totals;
}

void count(DayTotals& day, BreakKind kind, Outcome outcome, int number) {
  day.breaks[index_of(kind)][static_cast<std::size_t>(outcome)] = number;
}

std::vector<DayTotals> two_days() {
  std::vector days{day(3, 5h + 42min, 84min, 70min), day(4, 6h, 0min, 95min)};
  count(days[0], BreakKind::rest, Outcome::taken, 4);
  count(days[0], BreakKind::micro, Outcome::taken, 6);
  count(days[0], BreakKind::rest, Outcome::natural, 2);
  count(days[1], BreakKind::rest, Outcome::ignored, 1);
  return days;
}

TEST(ReportText, WhatGoesOnNowIsPartOfItsDay) {
  Json open{{"posture", "sitting"},
            {"date", "2026-03-04"},
            {"from_wall", "2026-03-04T15:00:00Z"},
            {"to_wall", "2026-03-04T15:10:00Z"},
            {"sitting_ms", Duration{100min}.count()}};
  auto days = two_days();
  const auto add = [&](Date last) {
    if (const auto its = read_open_span(open, march(3), last)) add_open_span(days, *its);
  };
  add(march(4));
  EXPECT_EQ(days[1].sitting, 6h + 10min);
  EXPECT_EQ(days[1].longest_sit, 100min);
  open["date"] = "2026-03-05";
  add(march(4));
  EXPECT_EQ(days.size(), 2U) << "a day that was not asked for";
  open["posture"] = "standing";
  add(march(5));
  ASSERT_EQ(days.size(), 3U);
  EXPECT_EQ(days[2].standing, 10min);
  open = nullptr;
  add(march(5));
  EXPECT_EQ(days.size(), 3U);
}

TEST(ReportText, DaysAreLinesAndColumnsWithoutEntriesAreLeftOut) {
  EXPECT_EQ(days_report(two_days(), plain),
            "Tuesday, 3 March 2026 to Wednesday, 4 March 2026\n"
            "\n"
            "                                                          On your      No\n"
            "  Day             Sitting    Standing     Longest  Taken      own  answer\n"
            "  Tue  3 Mar   5 h 42 min  1 h 24 min  1 h 10 min     10        2\n"
            "  Wed  4 Mar          6 h              1 h 35 min                       1\n"
            "\n"
            "  In all      11 h 42 min  1 h 24 min  1 h 35 min     10        2       1\n"
            "\n"
            "  Rest breaks: 4 taken, 2 on your own, 1 unanswered\n"
            "  Micro breaks: 6 taken\n");
}

TEST(ReportText, TheSumIsThatOfWhatStandsAboveIt) {
  const std::vector days{day(3, 59min + 59s, 1min + 59s, 0s), day(4, 59min + 59s, 1min + 59s, 0s),
                         day(5, 59min + 59s, 1min + 59s, 0s)};
  const std::string text = days_report(days, plain);
  EXPECT_NE(text.find("2 h 57 min"), text.npos) << text;
  EXPECT_EQ(text.find("2 h 59 min"), text.npos) << text;
  EXPECT_NE(text.find(" 3 min"), text.npos) << text;
}

TEST(ReportText, ADayShowsItsBreaksByTheClock) {
  BreakRow taken;
  taken.kind = BreakKind::rest;
  taken.outcome = Outcome::taken;
  taken.started_at = std::chrono::sys_days{march(3)} + 9h + 5min;
  taken.ended_at = taken.started_at + 5min;
  taken.lasted = 5min;
  taken.stretch = "seated-twist";
  BreakRow skipped;
  skipped.kind = BreakKind::micro;
  skipped.outcome = Outcome::skipped;
  skipped.started_at = skipped.ended_at = std::chrono::sys_days{march(3)} + 13h;
  skipped.stretch = "seated-twist";
  EXPECT_EQ(day_report(two_days()[0], {taken, skipped}, HourAhead(), plain, {{"seated-twist", "Seated Twist"}}),
            "Tuesday, 3 March 2026\n"
            "\n"
            "  Sitting 5 h 42 min, standing 1 h 24 min. Longest sit 1 h 10 min.\n"
            "  Rest breaks: 4 taken, 2 on your own\n"
            "  Micro breaks: 6 taken\n"
            "\n"
            "  10:05  Rest break   taken    5 min  Seated Twist\n"
            "  14:00  Micro break  skipped\n");
}

TEST(ReportText, ADayWithoutBreaksSaysSo) {
  EXPECT_EQ(day_report(day(3, 40min, 0min, 40min), {}, HourAhead(), plain, {}),
            "Tuesday, 3 March 2026\n"
            "\n"
            "  Sitting 40 min. Longest sit 40 min.\n"
            "  No breaks.\n");
}

TEST(ReportText, OnlyABreakThatWasTakenNamesItsStretch) {
  std::string all;
  for (const Outcome outcome : {Outcome::taken, Outcome::cut_short, Outcome::skipped, Outcome::ignored}) {
    BreakRow row;
    row.kind = BreakKind::rest;
    row.outcome = outcome;
    row.started_at = std::chrono::sys_days{march(3)} + 9h;
    row.ended_at = row.started_at + 1min;
    row.lasted = 1min;
    row.stretch = "seated-twist";
    const std::string text = day_report(two_days()[0], {row}, HourAhead(), plain, {{"seated-twist", "Seated Twist"}});
    all += text.substr(text.find("10:00"));
  }
  EXPECT_EQ(all,
            "10:00  Rest break  taken  1 min  Seated Twist\n"
            "10:00  Rest break  cut short  1 min\n"
            "10:00  Rest break  skipped  1 min\n"
            "10:00  Rest break  unanswered  1 min\n");
}

}  // namespace
}  // namespace limber
