// limber report, on a real history.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/desk_of_files.hpp"
#include "journal/journal_fixture.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class Report : public CommandTest {
 protected:
  /// Monday 2 March 2026: two hours of sitting and a rest break.
  void live_a_monday() {
    const NamedZone zone("UTC");
    Journal journal(dir_ / "data/limber/journal.db", zone, Policy{}, wall(8h));
    journal.commit({sat(9h, 11h), ended(BreakKind::rest, Outcome::taken, 11h, 11h + 5min)}, Snapshot{}, stamp(12h));
  }
};

TEST_F(Report, AnEmptyHistoryIsNothingToWorryAbout) {
  EXPECT_EQ(limber({"report"}), ExitCode::done);
  EXPECT_EQ(out_, "Nothing here yet. Your first day shows up after your first break.\n");
  EXPECT_EQ(err_, "");
}

TEST_F(Report, ShowsTheWeekThatEndsOnADate) {
  live_a_monday();
  EXPECT_EQ(limber({"report", "--week", "--date", "2026-03-05"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("Monday, 2 March 2026\n"));
  EXPECT_THAT(out_, HasSubstr("  Mon  2 Mar      2 h"));
  EXPECT_EQ(limber({"report", "--week", "--date", "2026-03-20"}), ExitCode::done);
  EXPECT_EQ(out_, "Saturday, 14 March 2026 to Friday, 20 March 2026: nothing recorded.\n");
}

TEST_F(Report, ShowsADayWithTheTimesOfItsBreaks) {
  live_a_monday();
  EXPECT_EQ(limber({"report", "--day", "--date", "2026-03-02"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("11:00  Rest break  taken  5 min"));
}

TEST_F(Report, IsAlsoForProgramsAndSpreadsheets) {
  live_a_monday();
  EXPECT_EQ(limber({"report", "--since", "2026-03-01", "--date", "2026-03-31", "--json"}), ExitCode::done);
  EXPECT_EQ(nlohmann::json::parse(out_)["days"][0]["date"], "2026-03-02");
  EXPECT_EQ(limber({"report", "--day", "--date", "2026-03-02", "--csv"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("taken"));
  EXPECT_EQ(limber({"report", "--json", "--csv"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"report", "--day", "--week"}), ExitCode::bad_usage);
}

TEST_F(Report, ProgramsGetAnEmptyHistoryBeforeTheFirstDay) {
  EXPECT_EQ(limber({"report", "--json"}), ExitCode::done);
  EXPECT_EQ(nlohmann::json::parse(out_),
            nlohmann::json::parse(R"({"version": 1, "days": [], "breaks": [], "spans": [], "stretches": []})"));
  EXPECT_EQ(limber({"report", "--csv"}), ExitCode::done);
  EXPECT_THAT(out_, AllOf(StartsWith("date,sitting_ms,"), EndsWith("\r\n")));
  EXPECT_EQ(limber({"report", "--day", "--csv"}), ExitCode::done);
  EXPECT_THAT(out_, AllOf(StartsWith("break,outcome,"), EndsWith("\r\n")));
}

TEST_F(Report, RefusesARangeThatRunsBackwards) {
  EXPECT_EQ(limber({"report", "--since", "2026-03-05", "--date", "2026-03-01"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("--since comes after --date"));
  EXPECT_EQ(limber({"report", "--since", "2999-01-01"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("--since comes after today"));
}

}  // namespace
}  // namespace limber
