#include "journal/history_files.hpp"

#include <gmock/gmock.h>

#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::UnorderedElementsAre;

TEST(SetAside, MovesTheFileAndItsLogsToADatedNameTogether) {
  const TempDir directory;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"})
    write_file(directory / (std::string{"journal.db"} + suffix), suffix);
  EXPECT_EQ(set_aside(directory / "journal.db", utc(2026, 3, 2, 8h + 15min + 30s)),
            directory / "journal.damaged-20260302T081530Z.db");
  EXPECT_THAT(
      names_in(directory.path()),
      UnorderedElementsAre("journal.damaged-20260302T081530Z.db", "journal.damaged-20260302T081530Z.db-wal",
                           "journal.damaged-20260302T081530Z.db-shm", "journal.damaged-20260302T081530Z.db-journal"));
  EXPECT_EQ(content_of(directory / "journal.damaged-20260302T081530Z.db-wal"), "-wal");
}

TEST(SetAside, NeverOverwritesAnEarlierOne) {
  const TempDir directory;
  for (const char* content : {"first", "second", "third"}) {
    write_file(directory / "journal.db", content);
    set_aside(directory / "journal.db", utc(2026, 3, 2));
  }
  EXPECT_EQ(content_of(directory / "journal.damaged-20260302T000000Z.db"), "first");
  EXPECT_EQ(content_of(directory / "journal.damaged-20260302T000000Z-2.db"), "second");
  EXPECT_EQ(content_of(directory / "journal.damaged-20260302T000000Z-3.db"), "third");
}

TEST(SetAside, DoesNotJoinADatabaseToTheLogOfAnother) {
  const TempDir directory;
  write_file(directory / "journal.damaged-20260302T000000Z.db-wal", "left alone");
  write_file(directory / "journal.db", "new");
  EXPECT_EQ(set_aside(directory / "journal.db", utc(2026, 3, 2)), directory / "journal.damaged-20260302T000000Z-2.db");
}

}  // namespace
}  // namespace limber
