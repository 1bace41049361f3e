#include "os/file_watch.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

class FolderWatchTest : public testing::Test {
 protected:
  bool changes_to(int number) {
    return run_until(io_, [&] { return changes_ >= number; });
  }
  TempDir dir_;
  boost::asio::io_context io_;
  int changes_ = 0;
  std::filesystem::path folder_ = dir_ / "deep/stretches";
  FolderWatch watch_{io_, folder_, ".toml", [this] { ++changes_; }};
};

TEST_F(FolderWatchTest, SeesTheFolderComeAndItsFilesComeChangeAndGo) {
  std::filesystem::create_directories(folder_);
  write_file(folder_ / "one.toml", "a");
  ASSERT_TRUE(changes_to(1));
  write_file(folder_ / "one.toml", "ab");
  ASSERT_TRUE(changes_to(2));
  std::filesystem::remove(folder_ / "one.toml");
  ASSERT_TRUE(changes_to(3));
  std::filesystem::remove_all(folder_);
  ASSERT_TRUE(changes_to(4));
  std::filesystem::create_directories(folder_);
  ASSERT_TRUE(changes_to(5));
  write_file(folder_ / "two.toml", "b");
  ASSERT_TRUE(changes_to(6)) << "in the folder that is there now";
}

TEST_F(FolderWatchTest, TellsOnceOfManyAndNothingOfOtherFiles) {
  std::filesystem::create_directories(folder_);
  ASSERT_TRUE(changes_to(1));
  write_file(folder_ / "notes.txt", "a");
  run_for(io_, 300ms);
  EXPECT_EQ(changes_, 1);
  for (const char* name : {"a.toml", "b.toml", "c.toml"}) write_file(folder_ / name, "x");
  ASSERT_TRUE(changes_to(2));
  run_for(io_, 300ms);
  EXPECT_EQ(changes_, 2);
}

}  // namespace
}  // namespace limber
