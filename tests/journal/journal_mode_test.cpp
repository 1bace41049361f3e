#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "journal/history_files.hpp"
#include "journal/store.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

TEST(JournalMode, IsSafeWhereOtherMachinesMayWrite) {
  constexpr long nfs = 0x6969, smb2 = 0xFE534D42, sshfs = 0x65735546, ext4 = 0xEF53, btrfs = 0x9123683E,
                 tmpfs = 0x01021994;
  for (const long type : {nfs, smb2, sshfs}) EXPECT_EQ(journal_mode_of_type(type), "DELETE") << type;
  for (const long type : {ext4, btrfs, tmpfs}) EXPECT_EQ(journal_mode_of_type(type), "WAL") << type;
  // As the kernel gives it where long has 32 bits.
  EXPECT_EQ(journal_mode_of_type(static_cast<int>(0xFE534D42)), "DELETE");
}

/// A history that has been kept on this machine, and is then moved to a network, leaves the log behind.
TEST(JournalMode, IsWhatTheHistoryIsKeptIn) {
  const TempDir dir;
  const auto file = dir / "journal.db";
  create_history(file);
  const Store store(file);
  SQLite::Database reader(file.string());
  EXPECT_STRCASEEQ(reader.execAndGet("PRAGMA journal_mode").getText(), journal_mode(file).c_str());
}

}  // namespace
}  // namespace limber
