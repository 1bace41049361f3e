#include "panel/link/desk_checks.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace limber {
namespace {

class DeskChecksTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "limber-checks-XXXXXX").string();
    ASSERT_TRUE(mkdtemp(name.data()));
    directory_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }
  std::filesystem::path file() const { return directory_ / "limber" / "desk-checks.json"; }

 private:
  std::filesystem::path directory_;
};

TEST_F(DeskChecksTest, AreRemembered) {
  DeskChecks(file()).tick("Feet flat", true);
  EXPECT_TRUE(DeskChecks(file()).ticked("Feet flat"));
  EXPECT_FALSE(DeskChecks(file()).ticked("Knees level"));
  DeskChecks(file()).tick("Feet flat", false);
  EXPECT_FALSE(DeskChecks(file()).ticked("Feet flat"));
}

TEST_F(DeskChecksTest, AreNoneWhereTheFileHoldsSomethingElse) {
  std::filesystem::create_directories(file().parent_path());
  std::ofstream(file()) << "{ not ours";
  EXPECT_FALSE(DeskChecks(file()).ticked("Feet flat"));
}

TEST_F(DeskChecksTest, SayWhereTheyCannotBeKept) {
  std::filesystem::create_directories(file());  // a directory stands in the way
  DeskChecks checks(file());
  EXPECT_THROW(checks.tick("Feet flat", true), std::runtime_error);
}

}  // namespace
}  // namespace limber
