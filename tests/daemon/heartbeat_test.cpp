#include "daemon/heartbeat.hpp"

#include <gtest/gtest.h>

#include "os/boot_clock.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

Remembered stored_at(Instant at, Duration sitting) {
  Snapshot snapshot;
  snapshot.sitting = sitting;
  snapshot.suggested = {{"seated-twist", BreakKind::micro, true, false}};
  return {snapshot, wall_now() - (boot_now() - at), at, boot_id()};
}

TEST(Heartbeat, IsTakenWhereItIsLaterThanTheHistory) {
  TempDir dir;
  Heartbeat life(dir / "life.json");
  Snapshot snapshot;
  snapshot.sitting = 225s;
  life.give(snapshot);
  const auto latest = life.later(stored_at(boot_now() - 225s, 1s));
  ASSERT_TRUE(latest);
  EXPECT_EQ(latest->snapshot.sitting, 225s);
  EXPECT_EQ(latest->snapshot.suggested.size(), 1U) << "the rotation is remembered by the history";
  EXPECT_GE(latest->taken_boot, boot_now() - 5s);
}

TEST(Heartbeat, IsPassedOverWhereTheHistoryIsLater) {
  TempDir dir;
  Heartbeat life(dir / "life.json");
  life.give({});
  const Remembered stored = stored_at(boot_now() + 1s, 40s);
  EXPECT_EQ(life.later(stored)->snapshot.sitting, 40s);
}

TEST(Heartbeat, IsAllThereIsWhereTheHistoryCannotBeRead) {
  TempDir dir;
  Heartbeat life(dir / "life.json");
  EXPECT_FALSE(life.later(std::nullopt));
  Snapshot snapshot;
  snapshot.sitting = 9min;
  life.give(snapshot);
  EXPECT_EQ(life.later(std::nullopt)->snapshot.sitting, 9min);
}

TEST(Heartbeat, OfAnotherBootOrHalfWrittenIsNone) {
  TempDir dir;
  Heartbeat life(dir / "life.json");
  for (const char* text : {"", "{", "[]", R"({"boot_id":7})", R"({"boot_id":"x","taken_boot_ms":1,"snapshot":"{}"})"}) {
    write_file(dir / "life.json", text);
    EXPECT_FALSE(life.later(std::nullopt)) << text;
  }
}

TEST(Heartbeat, MakesItsFolderAgainWhereThatIsSweptAway) {
  TempDir dir;
  Heartbeat life(dir / "life" / "life.json");
  for (const Duration sitting : {Duration{1min}, Duration{2min}}) {
    Snapshot snapshot;
    snapshot.sitting = sitting;
    life.give(snapshot);
    const auto latest = life.later(std::nullopt);
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->snapshot.sitting, sitting);
    std::filesystem::remove_all(dir / "life");
  }
}

TEST(Heartbeat, NeverFailsWhereItCannotBeWritten) {
  Heartbeat life("/nowhere/at/all/life.json");
  EXPECT_NO_THROW(life.give({}));
  EXPECT_FALSE(life.later(std::nullopt));
}

}  // namespace
}  // namespace limber
