#include "daemon/daemon_log.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace limber {
namespace {

using testing::HasSubstr;

class DaemonLog : public testing::Test {
 protected:
  /// Everything that waits at the reading end.
  std::string read_all(int fd) const {
    std::string all;
    std::array<char, 65536> bytes{};
    ::fcntl(fd, F_SETFL, O_NONBLOCK);
    for (ssize_t got = 0; (got = ::read(fd, bytes.data(), bytes.size())) > 0;)
      all.append(bytes.data(), static_cast<std::size_t>(got));
    return all;
  }
  static spdlog::logger logger(int fd) {
    spdlog::logger log("limberd", std::make_shared<LogSink>(fd));
    log.set_pattern("%v");
    return log;
  }
};

TEST_F(DaemonLog, APipeThatNobodyReadsStopsNobodyAndIsToldOf) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const Fd reading(ends[0]), writing(ends[1]);
  auto log = logger(writing.get());
  for (int i = 0; i < 5000; ++i) log.info("line {} of a log that goes on and on", i);  // does not end if it waits
  const std::string first = read_all(reading.get());
  EXPECT_THAT(first, HasSubstr("line 0 of"));
  EXPECT_EQ(first.find("line 4999 of"), std::string::npos);
  log.info("somebody reads again");
  EXPECT_THAT(read_all(reading.get()), testing::MatchesRegex("limberd: warning: [0-9]+ lines are left out.*again\n"));
  EXPECT_EQ(::fcntl(writing.get(), F_GETFL) & O_NONBLOCK, 0) << "others who write there do not expect that";
}

TEST_F(DaemonLog, TheSocketOfALogProgramStopsNobodyEither) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
  Fd reading(ends[0]);
  const Fd writing(ends[1]);
  auto log = logger(writing.get());
  for (int i = 0; i < 20'000; ++i) log.info("line {} of a log that goes on and on", i);
  EXPECT_THAT(read_all(reading.get()), HasSubstr("line 0 of"));
  reading = Fd();
  log.info("nobody is there any more");  // and no SIGPIPE comes
}

TEST_F(DaemonLog, AFileHasEveryLine) {
  std::array<char, 32> name{"/tmp/limber-log-XXXXXX"};
  const Fd file(::mkstemp(name.data()));
  auto log = logger(file.get());
  for (int i = 0; i < 1000; ++i) log.info("line {}", i);
  ::lseek(file.get(), 0, SEEK_SET);
  const std::string all = read_all(file.get());
  EXPECT_EQ(std::ranges::count(all, '\n'), 1000);
  ::unlink(name.data());
}

}  // namespace
}  // namespace limber
