#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "scratch_directory.hpp"
#include "settings/edit.hpp"
#include "settings/error.hpp"
#include "settings/sample_words.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::size_t files_in(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator{}));
}

void edit_setting(const fs::path& file, std::string_view key, std::string_view text, const LockedKeys& locked = {}) {
  edit_settings(file, {{std::string(key), std::string(text)}}, locked);
}

TEST(EditFile, CreatesTheFileAndItsDirectories) {
  const ScratchDirectory directory;
  const auto file = directory.path() / "config" / "limber" / "limber.toml";
  edit_setting(file, "rest_break.interval", "45min");
  EXPECT_EQ(contents(file), "[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(files_in(file.parent_path()), 1U) << "something was left behind";
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(EditFile, KeepsPermissionsAndSymbolicLinks) {
  const ScratchDirectory directory;
  fs::create_directory(directory.path() / "dotfiles");
  const auto target = directory.file("dotfiles/limber.toml", "day.starts = \"04:00\"\n");
  fs::permissions(target, fs::perms{0640});
  const auto link = directory.path() / "limber.toml";
  fs::create_symlink("dotfiles/limber.toml", link);
  edit_setting(link, "day.starts", "05:00");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_FALSE(fs::is_symlink(target));
  EXPECT_EQ(contents(target), "day.starts = \"05:00\"\n");
  EXPECT_EQ(fs::status(target).permissions(), fs::perms{0640});
}

TEST(EditFile, FollowsALinkToNothingYetAndRefusesARing) {
  const ScratchDirectory directory;
  const auto link = directory.path() / "limber.toml";
  fs::create_symlink("later/limber.toml", link);
  edit_setting(link, "day.starts", "05:00");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(contents(directory.path() / "later/limber.toml"), "[day]\nstarts = \"05:00\"\n");
  fs::create_symlink("ring.toml", directory.path() / "ring.toml");
  EXPECT_THROW(edit_setting(directory.path() / "ring.toml", "day.starts", "05:00"), SettingsError);
}

TEST(EditFile, LeavesTheFileAloneWhenNothingChangesOrSomethingIsWrong) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[day]\nstarts = \"04:00\"\n");
  struct stat before {};
  ASSERT_EQ(::stat(file.c_str(), &before), 0);
  edit_setting(file, "day.starts", "04:00");
  EXPECT_THROW(edit_setting(file, "day.starts", "late"), SettingsError);
  EXPECT_THROW(edit_setting(file, "day.start", "04:00"), SettingsError);
  struct stat after {};
  ASSERT_EQ(::stat(file.c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
  EXPECT_EQ(files_in(directory.path()), 1U);
}

TEST(EditFile, RefusesLockedKeys) {
  const ScratchDirectory directory;
  const auto file = directory.path() / "limber.toml";
  try {
    edit_setting(file, "day.starts", "05:00", {"day.starts"});
    FAIL() << "accepted";
  } catch (const SettingsError& error) {
    EXPECT_STREQ(error.what(), "day.starts is fixed by the administrator");
  }
  EXPECT_FALSE(fs::exists(file));
}

TEST(EditFile, SaysWhichFileCouldNotBeChangedAndWhy) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[day\n");
  const auto not_a_directory = directory.file("plain", "");
  try {
    edit_setting(file, "day.starts", "05:00");
    FAIL() << "accepted";
  } catch (const SettingsError& error) {
    EXPECT_THAT(error.what(), HasSubstr(file.string() + ": not changed: line 1, column 5: this is not TOML"));
  }
  EXPECT_EQ(contents(file), "[day\n");
  EXPECT_THROW(edit_setting(not_a_directory / "limber.toml", "day.starts", "05:00"), SettingsError);
  EXPECT_THROW(edit_setting(directory.path(), "day.starts", "05:00"), SettingsError);
}

TEST(EditFile, EditsAtTheSameTimeAllArrive) {
  const ScratchDirectory directory;
  const auto file = directory.path() / "limber.toml";
  {
    std::vector<std::jthread> editors;
    for (const auto* key : {"work_hours.mon", "day.starts", "prompt.lasts", "presence.away_after"}) {
      const std::string text = key == std::string("work_hours.mon") ? "none"
                               : key == std::string("day.starts")   ? "05:00"
                                                                    : "9min";
      editors.emplace_back([&file, key, text] { edit_setting(file, key, text); });
    }
  }
  const auto policy = load_settings_strictly({file});
  EXPECT_EQ(policy.work_hours[0], std::vector<HourRange>{});
  EXPECT_EQ(policy.day.starts, 5h);
  EXPECT_EQ(policy.prompt.lasts, Duration{9min});
  EXPECT_EQ(policy.presence.away_after, Duration{9min});
}

TEST(EditFile, DoesNotWaitForEverForAProgramThatKeepsTheLock) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "day.starts = \"04:00\"\n");
  const int locked = ::open(directory.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(::flock(locked, LOCK_EX), 0);
  try {
    edit_settings(file, {{"day.starts", "05:00"}}, {}, 10ms);
    ADD_FAILURE() << "it was written in spite of the lock";
  } catch (const SettingsError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is busy: another program has locked it"));
  }
  EXPECT_EQ(contents(file), "day.starts = \"04:00\"\n");
  ::close(locked);
  edit_settings(file, {{"day.starts", "05:00"}}, {}, 10ms);
  EXPECT_EQ(contents(file), "day.starts = \"05:00\"\n");
}

TEST(EditFile, WhatIsWrittenIsWhatIsLoadedForEveryKey) {
  const ScratchDirectory directory;
  const auto file = directory.path() / "limber.toml";
  Policy wanted;
  for (const auto& setting : all_settings()) {
    std::string text = "7s";
    if (std::holds_alternative<FlagSetting>(setting.kind)) text = "false";
    if (std::holds_alternative<CountSetting>(setting.kind)) text = "7";
    if (const auto* choice = std::get_if<ChoiceSetting>(&setting.kind)) text = choice->words.back();
    if (std::holds_alternative<TimeOfDaySetting>(setting.kind)) text = "07:07";
    if (std::holds_alternative<HoursSetting>(setting.kind)) text = "07:00-08:00, 23:00-01:00";
    if (const auto* words = std::get_if<WordsSetting>(&setting.kind)) text = a_word(*words);
    if (const auto* its = std::get_if<TextSetting>(&setting.kind)) text = a_text(*its);
    if (std::holds_alternative<TablesSetting>(setting.kind)) text = some_tables(setting);
    edit_setting(file, setting.key, text);
    apply_setting(wanted, setting.key, text);
    ASSERT_EQ(load_settings_strictly({file}), wanted) << setting.key;
  }
}

}  // namespace
}  // namespace limber
