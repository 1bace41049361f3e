// Starting the daemon and saying why it does not start, with a systemctl and a limberd of the test's own in PATH.
#include "client/daemon_start.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <map>

#include "client/program_output.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class DaemonStart : public testing::Test {
 protected:
  void SetUp() override {
    before_ = ::getenv("PATH");
    ::setenv("PATH", (dir.path().string() + ":" + before_).c_str(), 1);
    ::setenv("CALLS", (dir / "calls").c_str(), 1);
  }
  void TearDown() override { ::setenv("PATH", before_.c_str(), 1); }

  void program(const std::string& name, const std::string& deed) const {
    write_file(dir / name, "#!/bin/sh\necho \"" + name + " $*\" >>\"$CALLS\"\n" + deed + "\n");
    ::chmod((dir / name).c_str(), 0755);
  }
  Paths paths() const {
    return Paths([variables = std::map<std::string, std::string>{{"HOME", dir.path().string()},
                                                                 {"XDG_RUNTIME_DIR", (dir / "run").string()}}](
                     const char* name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
  }
  std::string why_not() const { return start_daemon(paths(), 2s).value_or("it runs"); }
  bool called(const std::string& call) const {
    return output_of({"grep", "-qxF", call, (dir / "calls").string()}, 5s)->status == 0;
  }
  TempDir dir;
  std::string before_;
};

TEST_F(DaemonStart, SaysWhatSystemdSays) {
  program(
      "systemctl",
      "case $2 in show) echo loaded ;; *) echo 'some words' >&2; echo 'Job for limber.service failed.' >&2; exit 1 ;; "
      "esac");
  program("limberd", "exit 0");
  EXPECT_EQ(why_not(),
            "systemd does not start limberd. Job for limber.service failed. See: systemctl --user status "
            "limber.service");
  EXPECT_TRUE(called("systemctl --user start limber.service"));
  EXPECT_FALSE(called("limberd ")) << "one owner, not two";
}

TEST_F(DaemonStart, StartsTheProgramWhereSystemdHasNoSuchUnitAndSaysWhatItSays) {
  program("systemctl", "echo not-found");
  program("limberd", "echo 'limberd: error: no place for the socket' >&2; exit 1");
  EXPECT_EQ(why_not(), "limberd does not start. It says: limberd: error: no place for the socket");
  EXPECT_FALSE(called("systemctl --user start limber.service"));
}

TEST_F(DaemonStart, StartsTheProgramWhereThereIsNoSystemdForThePerson) {
  program("systemctl", "echo 'Failed to connect to bus: No medium found' >&2; exit 1");
  program("limberd", "exit 0");
  EXPECT_THAT(why_not(), HasSubstr("limberd does not answer. What it says is in " + daemon_log_file(paths()).string()));
  EXPECT_TRUE(called("limberd "));
}

TEST(ProgramOutput, IsWhatAProgramPrints) {
  const auto output = output_of({"sh", "-c", "echo one; echo two >&2; exit 3"}, 5s);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->text, "one\ntwo\n");
  EXPECT_EQ(output->status, 3);
  EXPECT_EQ(last_line(output->text), "two");
  EXPECT_EQ(last_line(""), "");
}

TEST(ProgramOutput, IsNotWaitedForForEver) {
  EXPECT_FALSE(output_of({"sleep", "100"}, 50ms));
  EXPECT_FALSE(output_of({"limber-no-such-program"}, 5s));
}

}  // namespace
}  // namespace limber
