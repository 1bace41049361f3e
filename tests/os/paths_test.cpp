#include "os/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

Paths paths(std::map<std::string, std::string> variables) {
  return Paths([variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  });
}

std::string refusal(const fs::path& dir) {
  try {
    check_private_dir(dir);
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

TEST(Paths, FollowTheXdgVariables) {
  const Paths set =
      paths({{"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "/d"}, {"XDG_STATE_HOME", "/s"}, {"XDG_RUNTIME_DIR", "/r"}});
  EXPECT_EQ(set.config_file(), "/c/limber/limber.toml");
  EXPECT_EQ(set.data_dir(), "/d/limber");
  EXPECT_EQ(set.journal_file(), "/d/limber/journal.db");
  EXPECT_EQ(set.own_stretches(), "/d/limber/stretches");
  EXPECT_EQ(set.state_dir(), "/s/limber");
  EXPECT_EQ(set.runtime_dir(), "/r/limber");
  EXPECT_EQ(set.socket(), "/r/limber/control.sock");
}

TEST(Paths, FallBackToTheHomeDirectory) {
  const Paths bare = paths({{"HOME", "/home/her"}});
  EXPECT_EQ(bare.config_file(), "/home/her/.config/limber/limber.toml");
  EXPECT_EQ(bare.data_dir(), "/home/her/.local/share/limber");
  EXPECT_EQ(bare.state_dir(), "/home/her/.local/state/limber");
}

TEST(Paths, IgnoreRelativeXdgVariables) {
  EXPECT_EQ(paths({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "c"}}).config_file(), "/h/.config/limber/limber.toml");
}

TEST(Paths, AskTheAccountWhereHomeIsNotSet) { EXPECT_TRUE(paths({}).config_file().is_absolute()); }

/// cron and ssh without a session set no variable; the daemon of the session is to be found all the same.
TEST(Paths, FindTheSystemsRuntimeDirectoryOfTheUserWithoutXdgRuntimeDir) {
  const TempDir run_user;
  const auto nothing = [](const char*) -> std::optional<std::string> { return std::nullopt; };
  const std::string own = std::to_string(::getuid());
  EXPECT_EQ(Paths(nothing, run_user.path()).runtime_dir(), "/tmp/limber-" + own) << "it has made none";
  fs::create_directory_symlink("/tmp", run_user / own);
  EXPECT_EQ(Paths(nothing, run_user.path()).runtime_dir(), "/tmp/limber-" + own) << "it is not the system's";
  fs::remove(run_user / own);
  fs::create_directory(run_user / own);
  EXPECT_EQ(Paths(nothing, run_user.path()).runtime_dir(), run_user / own / "limber");
  EXPECT_EQ(paths({{"XDG_RUNTIME_DIR", "/r"}}).runtime_dir(), "/r/limber");
}

TEST(Paths, TakeTheFirstSystemSettingsThatExist) {
  const TempDir dir;
  const std::string dirs = (dir / "one").string() + ":" + (dir / "two").string();
  EXPECT_EQ(paths({{"XDG_CONFIG_DIRS", dirs}}).system_config_file(), dir / "one/limber/limber.toml");
  fs::create_directories(dir / "two/limber");
  write_file(dir / "two/limber/limber.toml", "");
  EXPECT_EQ(paths({{"XDG_CONFIG_DIRS", dirs}}).system_config_file(), dir / "two/limber/limber.toml");
  EXPECT_EQ(paths({}).system_config_file(), "/etc/xdg/limber/limber.toml");
}

TEST(Paths, TakeTheResourcesThatThePersonNames) {
  const TempDir dir;
  EXPECT_EQ(paths({{"LIMBER_RESOURCES", dir.path().string()}}).resources(), dir.path());
}

TEST(Paths, SayWhichResourcesAreMissing) {
  try {
    paths({{"LIMBER_RESOURCES", "/no/such/place"}}).resources();
    FAIL() << "a place that does not exist was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/no/such/place"));
  }
}

TEST(Paths, FindTheSourceTreeFromABuildDirectory) {
  EXPECT_EQ(paths({}).resources(), fs::path(LIMBER_SOURCE_DIR) / "resources");
}

TEST(PrivateDir, IsMadeWithItsParentsForItsOwnerAlone) {
  const TempDir dir;
  make_private_dir(dir / "a/b");
  struct stat made {};
  ASSERT_EQ(::stat((dir / "a/b").c_str(), &made), 0);
  EXPECT_EQ(made.st_mode & 0777, 0700U);
  EXPECT_NO_THROW(make_private_dir(dir / "a/b"));
}

/// A directory that was made with another umask, in the person's own runtime directory.
TEST(PrivateDir, IsClosedToOthersWhereNobodyElseCanHaveMadeIt) {
  const TempDir dir;
  fs::permissions(dir.path(), fs::perms::owner_all);
  fs::create_directory(dir / "limber");
  fs::permissions(dir / "limber", fs::perms{0755});
  EXPECT_NO_THROW(make_private_dir(dir / "limber"));
  EXPECT_EQ(fs::status(dir / "limber").permissions(), fs::perms::owner_all);
  fs::permissions(dir.path(), fs::perms::all);
  fs::permissions(dir / "limber", fs::perms{0755});
  EXPECT_THROW(make_private_dir(dir / "limber"), std::runtime_error) << "anybody may have laid it there";
}

TEST(PrivateDir, IsRefusedWhereOthersMayEnter) {
  const TempDir dir;
  fs::permissions(dir.path(), fs::perms::all);
  EXPECT_THAT(refusal(dir.path()), HasSubstr("0700"));
}

TEST(PrivateDir, IsRefusedWhereItIsALinkThatSomebodyMayHaveLaid) {
  const TempDir dir;
  fs::create_directory(dir / "real");
  fs::permissions(dir / "real", fs::perms::owner_all);
  fs::create_directory_symlink(dir / "real", dir / "link");
  EXPECT_EQ(refusal(dir / "real"), "");
  EXPECT_THAT(refusal(dir / "link"), HasSubstr("is not a directory"));
}

TEST(PrivateDir, IsRefusedWhereItBelongsToSomebodyElse) {
  if (::geteuid() == 0) {
    const TempDir dir;
    ASSERT_EQ(::chown(dir.path().c_str(), 12345, static_cast<gid_t>(-1)), 0);
    EXPECT_THAT(refusal(dir.path()), HasSubstr("belongs to user 12345"));
  } else {
    EXPECT_THAT(refusal("/root"), HasSubstr("belongs to user 0"));
  }
}

TEST(RuntimeDirOfTheSystem, IsTakenWhereTheVariableIsMissingAndNotElse) {
  const TempDir run_user;
  const auto made = run_user / std::to_string(::getuid());
  const std::string before = process_environment("XDG_RUNTIME_DIR").value_or("");
  ::unsetenv("XDG_RUNTIME_DIR");
  set_runtime_dir_of_the_system(run_user.path());
  EXPECT_EQ(process_environment("XDG_RUNTIME_DIR"), std::nullopt) << "the system has made none";
  std::filesystem::create_directory(made);
  set_runtime_dir_of_the_system(run_user.path());
  EXPECT_EQ(process_environment("XDG_RUNTIME_DIR"), made.string());
  ::setenv("XDG_RUNTIME_DIR", "/elsewhere", 1);
  set_runtime_dir_of_the_system(run_user.path());
  EXPECT_EQ(process_environment("XDG_RUNTIME_DIR"), "/elsewhere");
  before.empty() ? ::unsetenv("XDG_RUNTIME_DIR") : ::setenv("XDG_RUNTIME_DIR", before.c_str(), 1);
}

}  // namespace
}  // namespace limber
