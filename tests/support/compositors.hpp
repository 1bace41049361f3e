// Wayland compositors without a screen, for the length of a test: each with a home of its own, ended by its pid.
#pragma once

#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "display/wayland_connection.hpp"
#include "os/unavailable.hpp"
#include "support/asio_run.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {

/// Whether a program is there; where it is not, the package of that name is what a test says when it is skipped.
inline bool is_installed(const std::string& program) {
  return run_program({"sh", "-c", "command -v " + program + " >/dev/null"}) == 0;
}

/// Returns when the compositor at `socket` answers.
inline void wait_for_compositor(const std::filesystem::path& socket) {
  for (int tries = 0; tries < 400; ++tries) {
    try {
      boost::asio::io_context io;
      const WaylandConnection connection(io, socket, {});
      if (run_until(io, [&] { return connection.ready(); })) return;
    } catch (const Unavailable&) {  // not yet
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  throw std::runtime_error("the compositor at " + socket.string() + " has not come up");
}

inline void make_private(const std::filesystem::path& dir) {
  std::filesystem::create_directories(dir);
  ::chmod(dir.c_str(), S_IRWXU);
}

/// Where a compositor is to be; what is not said, is its own.
struct CompositorPlace {
  std::filesystem::path runtime = {};
  std::string name = "wayland-0";
  ChildProcess::Variables bus = {};
};

/// A compositor that is started, killed and started again at the same socket.
class TestCompositor {
 public:
  std::filesystem::path socket() const { return runtime_ / name_; }
  /// What programs that are to use it want in their environment.
  ChildProcess::Variables variables() const { return {{"WAYLAND_DISPLAY", socket().string()}}; }

  void start() {
    program_ = ChildProcess(arguments_, environment_);
    wait_for_compositor(socket());
  }
  void stop(int signal = SIGTERM) { program_.end(signal); }
  /// SIGSTOP: it hangs; SIGCONT: it goes on.
  void send(int signal) const { ::kill(program_.pid(), signal); }

 protected:
  explicit TestCompositor(const CompositorPlace& place)
      : runtime_(place.runtime.empty() ? home_ / "run" : place.runtime), name_(place.name), environment_(place.bus) {
    make_private(runtime_);
    environment_["XDG_RUNTIME_DIR"] = runtime_.string();
    for (const char* home : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
      environment_[home] = home_.path().string();
  }

  TempDir home_;
  std::filesystem::path runtime_;
  std::string name_;
  std::vector<std::string> arguments_;
  ChildProcess::Variables environment_;

 private:
  ChildProcess program_{{"true"}};
};

/// Package kwin-wayland.
class Kwin : public TestCompositor {
 public:
  explicit Kwin(const CompositorPlace& place) : TestCompositor(place) {
    // The one that is installed carries a file capability, which a container may refuse. It looks at its own name.
    const std::string own = (home_ / "kwin_wayland").string();
    run_program({"sh", "-c", "cp \"$(command -v kwin_wayland)\" " + own});
    arguments_ = {own, "--virtual", "--no-lockscreen", "--width", "1280", "--height", "720", "--socket", name_};
    environment_["KWIN_WAYLAND_NO_PERMISSION_CHECKS"] = "1";
    start();
  }
};

/// Package sway. It refuses to run as root, and runs as nobody then, in a runtime directory of its own.
class Sway : public TestCompositor {
 public:
  Sway() : TestCompositor({.name = "wayland-1"}) {  // the name that it chooses
    write_file(home_ / "config", "xwayland disable\n");
    if (::geteuid() == 0) become_nobody();
    for (const std::string& each : {std::string("sway"), std::string("-c"), (home_ / "config").string()})
      arguments_.push_back(each);
    environment_["WLR_BACKENDS"] = "headless";
    environment_["WLR_LIBINPUT_NO_DEVICES"] = "1";
    environment_["WLR_RENDERER"] = "pixman";
    environment_["SWAYSOCK"] = ipc();
    start();
  }

  /// As a mouse would.
  void move_pointer() const { run_program({"swaymsg", "-s", ipc(), "seat seat0 cursor move 5 5"}); }

 private:
  std::string ipc() const { return (runtime_ / "sway.sock").string(); }

  void become_nobody() {
    const passwd* nobody = ::getpwnam("nobody");
    ::chmod(home_.path().c_str(), S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH);
    if (nobody == nullptr || ::chown(runtime_.c_str(), nobody->pw_uid, nobody->pw_gid) != 0) throw_errno("chown");
    arguments_ = {"setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"};
  }
};

/// Package mutter.
class Mutter : public TestCompositor {
 public:
  explicit Mutter(const CompositorPlace& place) : TestCompositor(place) {
    arguments_ = {"mutter", "--headless",        "--wayland", "--no-x11", "--wayland-display",
                  name_,    "--virtual-monitor", "1280x720"};
    start();
  }
};

}  // namespace limber
