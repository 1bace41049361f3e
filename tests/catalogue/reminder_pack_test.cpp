#include "catalogue/reminder_pack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

std::vector<Problem> problems_of_pack(std::string_view text) {
  const TempDir dir;
  write_file(dir / "pack.toml", text);
  std::vector<Problem> problems;
  EXPECT_FALSE(load_reminder_pack(dir / "pack.toml", problems));
  return problems;
}

TEST(ReminderPack, TheShippedOneIsWholeAndEverySourceIsCited) {
  std::vector<Problem> problems;
  const auto pack =
      load_reminder_pack(std::filesystem::path(LIMBER_SOURCE_DIR "/resources") / reminder_pack_file, problems);
  ASSERT_TRUE(pack) << to_string(problems.front());
  std::set<std::size_t> cited;
  for (const PackReminder& each : pack->reminders) {
    EXPECT_FALSE(each.its.text.empty());
    EXPECT_LE(each.its.text.size(), 100U) << "a notification is short";
    EXPECT_GE(each.its.every, 20min);
    EXPECT_FALSE(each.its.sound);
    EXPECT_FALSE(each.why.empty());
    EXPECT_FALSE(each.cited.empty());
    cited.insert(each.cited.begin(), each.cited.end());
  }
  EXPECT_EQ(cited.size(), pack->sources.size());
}

TEST(ReminderPack, WithoutASourceItIsLeftOut) {
  const auto problems = problems_of_pack(
      "name = \"x\"\n[[reminders]]\ntext = \"Look up\"\nevery = \"20s\"\nicon = \"ear\"\nwhy = \"so\"\nsources = "
      "[\"a\"]\n");
  EXPECT_GE(problems.size(), 3U);
}

TEST(ReminderPack, AddsWhatIsNotThereYet) {
  ReminderPack pack;
  pack.reminders.resize(2);
  pack.reminders[0].its.text = "Look up";
  pack.reminders[1].its.text = "Blink";
  ReminderPolicy own;
  own.text = "Blink";
  own.every = 2h;
  const auto both = with_pack({own}, pack);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0], own);
  EXPECT_EQ(both[1].text, "Look up");
  EXPECT_EQ(with_pack(both, pack), both);
}

}  // namespace
}  // namespace limber
