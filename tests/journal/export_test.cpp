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
  template <typename Write>
  std::string text(Write write) {
    std::ostringstream out;
    History reader = history();
    write(out, reader, ExportRange{wall(0h), wall(24h), monday, monday});
    return out.str();
  }
};

TEST_F(Export, BreaksAsCsv) {
  EXPECT_EQ(
      text(write_breaks_csv),
      "break,outcome,date,due_at,prompted_at,started_at,ended_at,lasted_ms,guided,attempts,stretch\r\n"
      "rest,taken,2026-03-02,2026-03-02T09:59:00.000Z,,2026-03-02T10:00:00.250Z,2026-03-02T10:05:00.250Z,300000,true,1,"
      "\"say \"\"aah\"\", slowly\"\r\n"
      "micro,skipped,2026-03-02,,,2026-03-02T11:00:00.000Z,2026-03-02T11:00:00.000Z,0,false,0,\r\n");
}

TEST_F(Export, SpansAsCsv) {
  EXPECT_EQ(text(write_spans_csv),
            "posture,date,from,to\r\nsitting,2026-03-02,2026-03-02T09:00:00.000Z,2026-03-02T10:00:00.000Z\r\n");
}

TEST_F(Export, DaysAsCsv) {
  EXPECT_EQ(text(write_days_csv),
            "date,sitting_ms,standing_ms,longest_sit_ms,micro_taken,micro_natural,micro_cut_short,micro_skipped,"
            "micro_ignored,rest_taken,rest_natural,rest_cut_short,rest_skipped,rest_ignored\r\n"
            "2026-03-02,3600000,0,3600000,0,0,0,1,0,1,0,0,0,0\r\n");
}

TEST_F(Export, EverythingAsJson) {
  const auto document = nlohmann::json::parse(text(write_json));
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

TEST_F(Export, AnEmptyHistoryIsStillADocument) {
  std::ostringstream out;
  History reader = history();
  write_json(out, reader,
             {wall(100h), wall(200h), Date{std::chrono::year{2030} / 1 / 1}, Date{std::chrono::year{2030} / 1 / 2}});
  EXPECT_EQ(nlohmann::json::parse(out.str()),
            nlohmann::json::parse(R"({"version": 1, "days": [], "breaks": [], "spans": [], "stretches": []})"));
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
