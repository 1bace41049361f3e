#include "os/programs.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <system_error>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

TEST(StartDetached, RunsAProgramThatIsNobodysChildHere) {
  const TempDir dir;
  // The fifo makes the test wait for the other program without a clock.
  const auto fifo = dir / "told";
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  const pid_t pid = start_detached({"sh", "-c", "echo $WORD $PPID $$ >'" + fifo.string() + "'"}, {{"WORD", "hello"}});
  std::ifstream in(fifo);
  std::string word;
  pid_t parent = 0, own = 0;
  in >> word >> parent >> own;
  EXPECT_EQ(word, "hello");
  EXPECT_NE(parent, ::getpid());
  EXPECT_EQ(own, pid);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left to wait for";
}

TEST(StartDetached, SaysWhatCannotBeStarted) {
  try {
    start_detached({"limber-no-such-program"});
    FAIL() << "was started";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
    EXPECT_NE(std::string(error.what()).find("limber-no-such-program"), std::string::npos);
  }
}

TEST(ProgramBeside, IsJustTheNameWhereNothingIsBeside) {
  EXPECT_EQ(program_beside("limber-no-such-program"), "limber-no-such-program");
  EXPECT_TRUE(program_beside("os_tests").is_absolute());
}

}  // namespace
}  // namespace limber
