#include "daemon/calendar_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "os/programs.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A script stands for limber-calendar: the last file that it is asked for has its answer.
class CalendarFilesTest : public testing::Test {
 protected:
  CalendarFilesTest() {
    write_file(dir_ / "limber-calendar", "#!/bin/sh\nfor file; do :; done\ncat \"$file\"\n");
    ::chmod((dir_ / "limber-calendar").c_str(), 0755);
    ::setenv("PATH", ((dir_ / "").string() + ":" + path_).c_str(), 1);
    write_file(dir_ / "work", R"({"from":1000,"to":2000})"
                              "\n");
  }
  ~CalendarFilesTest() override { ::setenv("PATH", path_.c_str(), 1); }

  void read(const std::string& file) {
    CalendarPolicy policy;
    policy.files = {(dir_ / file).string()};
    calendar_.change(policy);
  }
  bool told(std::size_t times) {
    return run_until(io_, [&] { return told_.size() == times; });
  }

  TempDir dir_;
  std::string path_ = ::getenv("PATH");
  boost::asio::io_context io_;
  std::vector<std::vector<WallSpan>> told_;
  CalendarFiles calendar_{
      io_, {.busy = [this](std::vector<WallSpan> times) { told_.push_back(std::move(times)); }, .started = {}}};
};

TEST_F(CalendarFilesTest, WhatIsKnownStaysWhereItsFileIsGone) {
  read("work");
  ASSERT_TRUE(told(1));
  EXPECT_THAT(told_.back(), SizeIs(1));
  std::filesystem::remove(dir_ / "work");
  calendar_.read_again();
  ASSERT_TRUE(run_until(io_, [&] { return !calendar_.problems().empty(); }));
  EXPECT_THAT(told_, SizeIs(1));
  EXPECT_TRUE(calendar_.known());
}

TEST_F(CalendarFilesTest, WhatWasOfOtherFilesDoesNotStayWhereTheNewOnesCannotBeRead) {
  read("work");
  ASSERT_TRUE(told(1));
  read("nowhere");
  EXPECT_FALSE(calendar_.known()) << "nothing of these yet";
  EXPECT_THAT(told_, SizeIs(1)) << "a hold is not dropped while the new ones are being read";
  ASSERT_TRUE(told(2));
  EXPECT_THAT(told_.back(), IsEmpty());
  EXPECT_THAT(calendar_.problems(), SizeIs(1));
  calendar_.read_again();
  run_for(io_, 200ms);
  EXPECT_THAT(told_, SizeIs(2)) << "once is enough";
}

TEST_F(CalendarFilesTest, NorWhereTheyAreNotEvenAskedFor) {
  read("work");
  ASSERT_TRUE(told(1));
  std::filesystem::remove(dir_ / "limber-calendar");
  if (program_beside("limber-calendar").has_parent_path()) GTEST_SKIP() << "there is a real one here";
  ::setenv("PATH", dir_.path().c_str(), 1);
  read("nowhere");
  ASSERT_TRUE(told(2));
  EXPECT_THAT(told_.back(), IsEmpty());
  EXPECT_THAT(calendar_.problems(), ElementsAre(testing::HasSubstr("cannot be started")));
}

}  // namespace
}  // namespace limber
