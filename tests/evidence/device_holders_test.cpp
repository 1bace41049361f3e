#include "evidence/device_holders.hpp"

#include <gtest/gtest.h>

#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

struct DeviceHoldersTest : testing::Test {
  TempDir dir;
  std::vector<std::filesystem::path> devices{dir / "one", dir / "two", dir / "missing"};

  void SetUp() override {
    write_file(dir / "one", "");
    write_file(dir / "two", "");
  }
  ChildProcess run(const std::string& script) {
    ChildProcess child({"sh", "-c", "cd '" + dir.path().string() + "'; " + script}, {}, 3);
    child.read_line();
    return child;
  }
};

TEST_F(DeviceHoldersTest, NamesTheProgramAndTheDevice) {
  write_file(dir / "line", "\n");
  const auto child = run("exec <two; exec tail -n 1 -f line >&3");  // the program itself says that it has begun
  const auto holders = device_holders(devices);
  ASSERT_EQ(holders.size(), 1U);
  EXPECT_EQ(holders.front().device, dir / "two");
  EXPECT_EQ(holders.front().program, "tail");
}

TEST_F(DeviceHoldersTest, KnowsADeviceByAnotherPath) {
  std::filesystem::create_directory(dir / "sandbox");
  std::filesystem::create_hard_link(dir / "one", dir / "sandbox" / "one");
  const auto child = run("exec <sandbox/one; echo >&3; exec sleep 1000 3>&-");
  EXPECT_EQ(device_holders(devices).size(), 1U);
}

TEST_F(DeviceHoldersTest, AnotherFileOfThatNameIsAnother) {
  std::filesystem::create_directory(dir / "other");
  write_file(dir / "other" / "one", "");
  const auto child = run("exec <other/one; echo >&3; exec sleep 1000 3>&-");
  EXPECT_TRUE(device_holders(devices).empty());
}

TEST_F(DeviceHoldersTest, NamesAScriptByItsOwnName) {
  write_file(dir / "cheese.py", "import os, time\nos.write(3, b'open\\n')\ntime.sleep(1000)\n");
  std::filesystem::create_symlink("/usr/bin/python3", dir / "cheese");
  const auto child = run("exec <one; exec ./cheese cheese.py");
  const auto holders = device_holders(devices);
  ASSERT_EQ(holders.size(), 1U);
  EXPECT_EQ(holders.front().program, "cheese");
}

TEST_F(DeviceHoldersTest, ThisProcessIsNotLookedAt) {
  const std::ifstream own(dir / "one");
  EXPECT_TRUE(device_holders(devices).empty());
}

}  // namespace
}  // namespace limber
