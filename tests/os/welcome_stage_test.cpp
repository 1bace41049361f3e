#include "os/welcome_stage.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

class WelcomeStageTest : public testing::Test {
 protected:
  static void write(const std::filesystem::path& file) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "something\n";
  }
  TempDir home_;
  const Paths paths_{[this](const char* name) -> std::optional<std::string> {
    return std::string(name) == "HOME" ? std::optional(home_.path().string()) : std::nullopt;
  }};
};

TEST_F(WelcomeStageTest, IsFreshForAPersonWithoutAnything) {
  EXPECT_EQ(welcome_stage(paths_), WelcomeStage::fresh);
  EXPECT_FALSE(welcomed_today(paths_));
}

TEST_F(WelcomeStageTest, IsKeptInTheStateFolderAlone) {
  for (const auto stage : {WelcomeStage::said, WelcomeStage::opened, WelcomeStage::over, WelcomeStage::fresh}) {
    keep_welcome_stage(paths_, stage);
    EXPECT_EQ(welcome_stage(paths_), stage);
  }
  EXPECT_TRUE(std::filesystem::exists(paths_.state_dir() / "welcome"));
  EXPECT_FALSE(std::filesystem::exists(paths_.config_file()));
}

TEST_F(WelcomeStageTest, IsOverWhereThereAreSettingsOrAHistoryFromBefore) {
  for (const auto& file : {paths_.config_file(), paths_.journal_file(), paths_.data_dir() / "welcome-shown"}) {
    write(file);
    EXPECT_EQ(welcome_stage(paths_), WelcomeStage::over) << file;
    std::filesystem::remove(file);
  }
}

TEST_F(WelcomeStageTest, AHistoryThatCameSinceChangesNothing) {
  keep_welcome_stage(paths_, WelcomeStage::fresh);
  write(paths_.journal_file());
  EXPECT_EQ(welcome_stage(paths_), WelcomeStage::fresh);
}

TEST_F(WelcomeStageTest, IsReadAsNothingWhereTheFileSaysSomethingElse) {
  write(paths_.state_dir() / "welcome");
  EXPECT_EQ(welcome_stage(paths_), WelcomeStage::fresh);
}

TEST_F(WelcomeStageTest, TellsTheFirstDay) {
  keep_welcome_stage(paths_, WelcomeStage::over);
  EXPECT_TRUE(welcomed_today(paths_));
  const auto file = paths_.state_dir() / "welcome";
  std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
  EXPECT_FALSE(welcomed_today(paths_));
}

}  // namespace
}  // namespace limber
