// limber report, on a real history.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/desk_of_files.hpp"
#include "journal/journal_fixture.hpp"

namespace limber {
namespace {

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

TEST_F(Report, ForProgramsAnEmptyHistoryIsAnEmptyOne) {
  EXPECT_EQ(limber({"report", "--json"}), ExitCode::done);
  EXPECT_EQ(nlohmann::json::parse(out_),
            nlohmann::json::parse(R"({"version": 1, "days": [], "breaks": [], "spans": [], "stretches": []})"));
  EXPECT_EQ(limber({"report", "--csv"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("date,sitting_ms,"));
  EXPECT_THAT(out_, testing::EndsWith("rest_ignored\r\n"));
  EXPECT_EQ(limber({"report", "--day", "--csv"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("break,outcome,date,"));
  EXPECT_EQ(err_, "");
}

TEST_F(Report, ADayKeepsItsBreaksWhenTheDaysStartChanges) {
  const NamedZone zone("UTC");
  {
    Journal journal(dir_ / "data/limber/journal.db", zone, Policy{}, wall(8h));
    journal.commit({ended(BreakKind::rest, Outcome::taken, 26h, 26h + 5min)}, Snapshot{}, stamp(27h));  // 02:00
  }
  EXPECT_EQ(limber({"config", "set", "day.starts", "00:00"}), ExitCode::done) << err_;
  EXPECT_EQ(limber({"report", "--day", "--date", "2026-03-02"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("Rest breaks: 1 taken"));
  EXPECT_THAT(out_, HasSubstr("Rest break  taken  5 min"));
}

TEST_F(Report, ARangeThatEndsBeforeItBeginsIsRefused) {
  live_a_monday();
  EXPECT_EQ(limber({"report", "--since", "2999-12-31"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("2999-12-31 is still to come: today is 20"));
  EXPECT_EQ(limber({"report", "--since", "2026-03-03", "--date", "2026-03-02"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("2026-03-03 is after 2026-03-02."));
}

TEST_F(Report, SaysHowManyRowsMeanNothing) {
  live_a_monday();
  SQLite::Database(dir_ / "data/limber/journal.db", SQLite::OPEN_READWRITE)
      .exec("PRAGMA ignore_check_constraints = ON; UPDATE breaks SET outcome = 'dreamt'");
  EXPECT_EQ(limber({"report", "--day", "--date", "2026-03-02"}), ExitCode::done);
  EXPECT_EQ(err_, "limber: 1 row of the history left out: this Limber cannot make sense of it.\n");
}

}  // namespace
}  // namespace limber
