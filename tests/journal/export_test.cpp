#include "journal/export.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "journal_fixture.hpp"

namespace limber {
namespace {

class Export : public JournalFixture {
 protected:
  Export() {
    Ended record{.kind = BreakKind::rest,
                 .outcome = Outcome::taken,
                 .started_at = at(10h + 250ms),
                 .lasted = 5min,
                 .guided = true,
                 .stretch = "say \"aah\", slowly",
                 .due_at = at(9h + 59min),
                 .prompted_at = std::nullopt,
                 .attempts = 1};
    open().commit({sat(9h, 10h),
                   {at(10h + 5min + 250ms), at(10h + 6min), record},
                   ended(BreakKind::micro, Outcome::skipped, 11h, 11h)},
                  {}, stamp(12h));
  }
  std::string text(ExportFormat format) {
    std::ostringstream out;
    History reader = history();
    EXPECT_EQ(write_export(out, reader, {.format = format, .first = monday, .last = monday}), std::nullopt);
    return out.str();
  }
};

TEST_F(Export, BreaksAsCsv) {
  EXPECT_EQ(
      text(ExportFormat::breaks_csv),
      "break,outcome,date,due_at,prompted_at,started_at,ended_at,lasted_ms,guided,attempts,stretch\r\n"
      "rest,taken,2026-03-02,2026-03-02T09:59:00.000Z,,2026-03-02T10:00:00.250Z,2026-03-02T10:05:00.250Z,300000,true,1,"
      "\"say \"\"aah\"\", slowly\"\r\n"
      "micro,skipped,2026-03-02,,,2026-03-02T11:00:00.000Z,2026-03-02T11:00:00.000Z,0,false,0,\r\n");
}

TEST_F(Export, SpansAsCsv) {
  EXPECT_EQ(text(ExportFormat::spans_csv),
            "posture,date,from,to\r\nsitting,2026-03-02,2026-03-02T09:00:00.000Z,2026-03-02T10:00:00.000Z\r\n");
}

TEST_F(Export, DaysAsCsv) {
  EXPECT_EQ(text(ExportFormat::days_csv),
            "date,sitting_ms,standing_ms,longest_sit_ms,micro_taken,micro_natural,micro_cut_short,micro_skipped,"
            "micro_ignored,rest_taken,rest_natural,rest_cut_short,rest_skipped,rest_ignored\r\n"
            "2026-03-02,3600000,0,3600000,0,0,0,1,0,1,0,0,0,0\r\n");
}

TEST_F(Export, EverythingAsJson) {
  const auto document = nlohmann::json::parse(text(ExportFormat::json));
  EXPECT_EQ(document["version"], 1);
  EXPECT_EQ(document["days"], nlohmann::json::parse(R"([{"date": "2026-03-02", "sitting_ms": 3600000, "standing_ms": 0,
      "longest_sit_ms": 3600000, "breaks": {"micro": {"skipped": 1}, "rest": {"taken": 1}}}])"));
  ASSERT_EQ(document["breaks"].size(), 2U);
  EXPECT_EQ(document["breaks"][0], nlohmann::json::parse(R"({"break": "rest", "outcome": "taken", "date": "2026-03-02",
      "due_at": "2026-03-02T09:59:00.000Z", "prompted_at": null, "started_at": "2026-03-02T10:00:00.250Z",
      "ended_at": "2026-03-02T10:05:00.250Z", "lasted_ms": 300000, "guided": true, "attempts": 1,
      "stretch": "say \"aah\", slowly"})"));
  EXPECT_EQ(document["spans"][0]["posture"], "sitting");
}

TEST_F(Export, WhatGoesOnNowStandsBesideTheRowsInJson) {
  std::ostringstream out;
  History reader = history();
  const SpanRow open{SpanKind::standing, monday, WallTime{std::chrono::sys_days{monday}} + 12h,
                     WallTime{std::chrono::sys_days{monday}} + 13h};
  write_export(out, reader, {.format = ExportFormat::json, .first = monday, .last = monday, .open = open});
  const auto document = nlohmann::json::parse(out.str());
  EXPECT_EQ(document["spans"].size(), 1U);
  EXPECT_EQ(document["open"]["posture"], "standing");
  EXPECT_EQ(document["open"]["to"], "2026-03-02T13:00:00.000Z");
}

TEST_F(Export, AnEmptyHistoryIsStillADocument) {
  std::ostringstream out, without;
  History reader = history();
  const Date first{std::chrono::year{2030} / 1 / 1}, last{std::chrono::year{2030} / 1 / 2};
  write_export(out, reader, {.format = ExportFormat::json, .first = first, .last = last});
  EXPECT_EQ(nlohmann::json::parse(out.str()),
            nlohmann::json::parse(R"({"version": 1, "days": [], "breaks": [], "spans": [], "stretches": []})"));
  write_empty_export(without, ExportFormat::json);
  EXPECT_EQ(without.str(), out.str());
}

TEST_F(Export, ThePagesOfAFileAreTheFile) {
  std::vector<Effect> effects;
  for (int i = 0; i < 7; ++i) {
    effects.push_back(sat(12h + i * 1min, 12h + i * 1min + 30s));
    // Two that end together: a page may end between them.
    effects.push_back(ended(BreakKind::micro, Outcome::taken, 13h + i * 1min, 13h + i * 1min + 20s));
    effects.push_back(ended(BreakKind::rest, Outcome::taken, 13h + i * 1min, 13h + i * 1min + 20s));
    const auto played = at(14h + i * 1min);
    effects.push_back({played, played, Stretched{"a:b,c", 1min, 1min, BreakKind::rest}});
    effects.push_back({played, played, Stretched{"cobra", 1min, 1min, BreakKind::rest}});
  }
  open().commit(effects, {}, stamp(15h));
  for (const ExportFormat format : {ExportFormat::json, ExportFormat::days_csv, ExportFormat::breaks_csv,
                                    ExportFormat::spans_csv, ExportFormat::stretches_csv})
    for (const std::size_t most : {1U, 2U, 3U, 8U, 1000U}) {
      std::ostringstream out;
      ExportRequest request{.format = format, .first = monday, .last = tuesday, .most = most};
      int pages = 0;
      do {
        History reader = history();
        request.after = write_export(out, reader, request);
        // As it goes to a client and back.
        if (request.after) {
          ASSERT_EQ(parse_page_end(page_end_text(*request.after)), request.after);
        }
        ASSERT_LT(++pages, 1000);
      } while (request.after);
      EXPECT_EQ(out.str(), text(format)) << most << " rows a page";
      if (most == 1 && format == ExportFormat::stretches_csv) {
        EXPECT_EQ(pages, 14);
      }
    }
}

TEST(CsvField, IsQuotedWhereRfc4180AsksForIt) {
  EXPECT_EQ(csv_field("plain text"), "plain text");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csv_field("a\rb"), "\"a\rb\"");
  EXPECT_EQ(csv_field(""), "");
}

}  // namespace
}  // namespace limber
