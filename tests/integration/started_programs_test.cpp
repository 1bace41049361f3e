// What the daemon starts has nothing of it, and outlives it without being in its way.
#include <fmt/format.h>

#include <fstream>
#include <set>

#include "integration/desk.hpp"

namespace limber {
namespace {

/// The sockets that a process has open, as the kernel names them.
std::set<std::string> sockets_of(pid_t pid) {
  std::set<std::string> all;
  for (const auto& fd : std::filesystem::directory_iterator(fmt::format("/proc/{}/fd", pid))) {
    std::error_code gone;
    const std::string target = std::filesystem::read_symlink(fd.path(), gone).string();
    if (target.starts_with("socket:")) all.insert(target);
  }
  return all;
}

/// Processes whose command line has this in it.
std::vector<pid_t> processes(const std::string& words) {
  std::vector<pid_t> all;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream in(entry.path() / "cmdline");
    std::string line{std::istreambuf_iterator<char>(in), {}};
    std::ranges::replace(line, '\0', ' ');
    if (line.find(words) != std::string::npos) all.push_back(std::stoi(name));
  }
  return all;
}

class StartedPrograms : public testing::Test {
 protected:
  StartedPrograms() {
    // Each of the programs is told apart from those of other tests by the runtime directory in its environment.
    const std::string hook = desk.file("hook").string();
    write_file(hook, "#!/bin/sh\nexec sleep 97 # " + hook + "\n");
    ::chmod(hook.c_str(), 0755);
    desk.set(std::string(Desk::quick) + "[hooks]\non_break_start = 'setsid --fork " + hook + "'\n");
  }
  ~StartedPrograms() override {
    for (const pid_t pid : left_) ::kill(pid, SIGKILL);
  }
  bool of_this_desk(pid_t pid) const {
    std::ifstream in(fmt::format("/proc/{}/environ", pid));
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    return all.find(desk.socket().parent_path().parent_path().string()) != std::string::npos;
  }
  /// Waits for a program of this desk, and ends it with the test.
  std::optional<pid_t> started(const std::string& words) {
    std::optional<pid_t> found;
    wait_until([&] {
      for (const pid_t pid : processes(words))
        if (of_this_desk(pid) && pid != desk.daemon().pid()) found = pid;
      return found.has_value();
    });
    if (found) left_.push_back(*found);
    return found;
  }
  void start() {
    const std::string path = std::string(LIMBER_PANEL_DIR) + ":" + LIMBER_AUDIO_DIR + ":" + ::getenv("PATH");
    desk.start_daemon({}, {{"PATH", path}, {"NO_AT_BRIDGE", "1"}});
    desk.call("panel_open", {{"page", "today"}});
    desk.call("break_start");
  }
  Desk desk;
  std::vector<pid_t> left_;
};

TEST_F(StartedPrograms, HaveNoneOfTheDaemonsSockets) {
  start();
  const auto panel = started("limber-panel --page"), hook = started("sleep 97"), audio = started("limber-audio");
  ASSERT_TRUE(panel && hook && audio) << panel.has_value() << hook.has_value() << audio.has_value();
  const auto ours = sockets_of(desk.daemon().pid());
  ASSERT_GT(ours.size(), 3U);
  for (const pid_t pid : {*panel, *hook, *audio})
    for (const std::string& socket : sockets_of(pid)) EXPECT_FALSE(ours.contains(socket)) << pid << " has " << socket;
}

TEST_F(StartedPrograms, DoNotKeepAKilledDaemonFromStartingAgain) {
  start();
  ASSERT_TRUE(started("limber-panel --page") && started("sleep 97") && started("limber-audio"));
  desk.stop_daemon(SIGKILL);
  const auto before = std::chrono::steady_clock::now();
  desk.start_daemon();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 3s);
  EXPECT_EQ(desk.limber({"status"}).status, 0);
}

TEST_F(StartedPrograms, DoNotKeepWatchersWhenTheDaemonEnds) {
  start();
  ASSERT_TRUE(started("limber-panel --page"));
  ChildProcess watcher({LIMBER, "watch", "--json"}, desk.variables(), 1);
  desk.call("quiet_set", {{"on", true}});
  desk.call("break_skip");
  ASSERT_NE(watcher.read_line(), "");
  desk.stop_daemon(SIGTERM);
  const auto before = std::chrono::steady_clock::now();
  std::string line;
  do line = watcher.read_line();
  while (!line.empty() && line.find("daemon_gone") == line.npos);
  EXPECT_NE(line, "");
  EXPECT_LT(std::chrono::steady_clock::now() - before, 3s);
}

}  // namespace
}  // namespace limber
