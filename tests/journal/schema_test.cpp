#include "journal/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <array>

#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class Schema : public JournalFixture {
 protected:
  SQLite::Database database_{file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  std::int64_t number(const std::string& query) { return database_.execAndGet(query).getInt64(); }
  Trouble refusal(std::span<const Migration> steps = migrations()) {
    try {
      migrate(database_, steps);
    } catch (const JournalError& error) {
      return error.trouble();
    }
    ADD_FAILURE() << "was taken";
    return {};
  }
};

TEST_F(Schema, AnEmptyDatabaseGetsTheTablesOfToday) {
  migrate(database_, migrations());
  EXPECT_EQ(number("PRAGMA user_version"), std::ssize(migrations()));
  EXPECT_EQ(number("PRAGMA application_id"), application_id);
  EXPECT_EQ(number("SELECT count(*) FROM breaks") + number("SELECT count(*) FROM spans"), 0);
}

TEST_F(Schema, MigratingAgainChangesNothing) {
  migrate(database_, migrations());
  const auto changes = database_.getTotalChanges();
  migrate(database_, migrations());
  EXPECT_EQ(database_.getTotalChanges(), changes);
}

TEST_F(Schema, AnOlderVersionIsBroughtUpWithItsRows) {
  std::vector<Migration> steps{migrations().begin(), migrations().end()};
  migrate(database_, steps);
  database_.exec("INSERT INTO spans (to_at, from_at, kind, date) VALUES (2, 1, 'sitting', 19700101)");
  steps.push_back("ALTER TABLE spans ADD COLUMN place TEXT NOT NULL DEFAULT 'desk'");
  steps.push_back("UPDATE spans SET place = 'sofa'");
  migrate(database_, steps);
  EXPECT_EQ(number("PRAGMA user_version"), std::ssize(steps));
  EXPECT_EQ(database_.execAndGet("SELECT place FROM spans").getString(), "sofa");
}

TEST_F(Schema, AStepThatFailsLeavesTheVersionBeforeIt) {
  std::vector<Migration> steps{migrations().begin(), migrations().end()};
  const auto before = std::ssize(steps);
  migrate(database_, steps);
  steps.push_back("ALTER TABLE spans ADD COLUMN place TEXT; INSERT INTO nowhere VALUES (1)");
  EXPECT_THROW(migrate(database_, steps), SQLite::Exception);
  EXPECT_EQ(number("PRAGMA user_version"), before);
  EXPECT_EQ(number("SELECT count(*) FROM pragma_table_info('spans') WHERE name = 'place'"), 0);
}

TEST_F(Schema, ANewerVersionIsRefusedAndLeftAlone) {
  migrate(database_, migrations());
  database_.exec("PRAGMA user_version = 99");
  EXPECT_EQ(refusal(), Trouble::newer);
  EXPECT_EQ(number("PRAGMA user_version"), 99);
}

TEST_F(Schema, AnotherProgramsDatabaseIsNotTaken) {
  database_.exec("CREATE TABLE bookmarks (url TEXT)");
  EXPECT_EQ(refusal(), Trouble::damaged);
  database_.exec("PRAGMA user_version = 1");
  EXPECT_EQ(refusal(), Trouble::damaged);
}

TEST_F(Schema, AVersionWithoutItsTablesIsDamage) {
  database_.exec("PRAGMA user_version = 1; PRAGMA application_id = " + std::to_string(application_id));
  EXPECT_EQ(refusal(), Trouble::damaged);
}

TEST_F(Schema, AReaderAsksForExactlyTheVersionItKnows) {
  std::vector<Migration> steps{migrations().begin(), migrations().end()};
  migrate(database_, steps);
  EXPECT_NO_THROW(require_current(database_, steps));
  steps.push_back("SELECT 1");
  EXPECT_THROW(require_current(database_, steps), JournalError);
}

TEST_F(Schema, RefusesWhatNoTermNames) {
  migrate(database_, migrations());
  EXPECT_THROW(database_.exec("INSERT INTO spans (to_at, from_at, kind, date) VALUES (2, 1, 'lying', 19700101)"),
               SQLite::Exception);
  EXPECT_THROW(database_.exec("INSERT INTO spans (to_at, from_at, kind, date) VALUES (1, 1, 'sitting', 19700101)"),
               SQLite::Exception);
  EXPECT_THROW(
      database_.exec("INSERT INTO day_breaks (date, kind, outcome, count) VALUES (19700101, 'rest', 'lost', 1)"),
      SQLite::Exception);
}

}  // namespace
}  // namespace limber
