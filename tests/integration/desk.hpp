// A desk for a daemon: an X server, a session bus, a notification server, simulated input, a home of its own.
#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "client/client.hpp"
#include "support/child_process.hpp"
#include "support/private_bus.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

namespace limber {

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

/// Waits for `done`, which is asked again and again: a desk of other processes has no virtual time.
inline bool wait_until(const std::function<bool()>& done, std::chrono::milliseconds deadline = 20s) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (!done()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(30ms);
  }
  return true;
}

/// What a program prints, and its exit status.
struct Printed {
  std::string text;
  int status;
};

class Desk {
 public:
  /// Nothing falls due by itself; a rest break lasts 90 s.
  static constexpr const char* calm = R"(
[micro_break]
enabled = false
[rest_break]
interval = "60min"
duration = "90s"
)";
  /// Intervals of seconds. A test adds to them or says them anew.
  static constexpr const char* quick = R"(
[micro_break]
enabled = false
[rest_break]
interval = "4s"
duration = "3s"
natural_after = "6s"
postpone = "3s"
[prompt]
breakpoint_pause = "1s"
patience = "0s"
idle_limit = "2s"
lasts = "20s"
start_after_idle = "2s"
return_grace = "1s"
[presence]
idle_threshold = "1s"
away_after = "4s"
stood_up_after = "1s"
)";

  explicit Desk(const std::string& settings = quick) {
    std::filesystem::create_directories(home_ / "run");
    ::chmod((home_ / "run").c_str(), 0700);
    set(settings);
    write_file(home_ / "choose", "#!/bin/sh\ngrep -m1 \"$(cat '" + (home_ / "choice").string() + "')\"\n");
    ::chmod((home_ / "choose").c_str(), 0755);
    write_file(home_ / "dunstrc", "[global]\ndmenu = " + (home_ / "choose").string() + "\nhistory_length = 50\n");
    std::filesystem::create_directories(home_ / "config/dunst");
    std::filesystem::rename(home_ / "dunstrc", home_ / "config/dunst/dunstrc");
  }
  ~Desk() { stop_typing(); }

  Xvfb screen;
  PrivateBus bus;

  ChildProcess::Variables variables() const {
    auto all = screen.variables();
    all.merge(bus.variables());
    all["HOME"] = home_.path().string();
    all["XDG_CONFIG_HOME"] = (home_ / "config").string();
    all["XDG_DATA_HOME"] = (home_ / "data").string();
    all["XDG_STATE_HOME"] = (home_ / "state").string();
    all["XDG_RUNTIME_DIR"] = (home_ / "run").string();
    // Not the machine's own: the person who runs the tests may lock the screen meanwhile.
    all["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=" + (home_ / "no-system-bus").string();
    all["XDG_CONFIG_DIRS"] = (home_ / "etc").string();
    all["LIMBER_RESOURCES"] = LIMBER_SOURCE_DIR "/resources";
    all["LC_ALL"] = "C.UTF-8";
    return all;
  }
  std::filesystem::path settings_file() const { return home_ / "config/limber/limber.toml"; }
  std::filesystem::path journal_file() const { return home_ / "data/limber/journal.db"; }
  std::filesystem::path socket() const { return home_ / "run/limber/control.sock"; }
  std::filesystem::path file(const std::string& name) const { return home_ / name; }

  void set(const std::string& settings) {
    std::filesystem::create_directories(settings_file().parent_path());
    write_file(settings_file(), settings);
  }

  // The notification server.
  void start_dunst() {
    dunst_.emplace(std::vector<std::string>{"dunst"}, variables());
    ASSERT_TRUE(wait_until([&] { return dunstctl({"is-paused"}).status == 0; }));
  }
  void stop_dunst(int signal = SIGTERM) { dunst_->end(signal); }
  ChildProcess& dunst() { return *dunst_; }
  Printed dunstctl(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "dunstctl");
    return print(arguments);
  }
  int shown() const { return std::atoi(dunstctl({"count", "displayed"}).text.c_str()); }
  /// Presses the button called `label`.
  void press(const std::string& label) const {
    write_file(home_ / "choice", label);
    dunstctl({"context"});
  }

  // The daemon.
  void start_daemon(std::vector<std::string> arguments = {}, const ChildProcess::Variables& more = {}) {
    arguments.insert(arguments.begin(), LIMBERD);
    auto environment = variables();
    for (const auto& [name, value] : more) environment[name] = value;
    daemon_.emplace(arguments, environment);
    ASSERT_TRUE(wait_until([&] { return answers(); })) << "the daemon has not come up";
    listener_.emplace(socket());
    listener_->call("events_subscribe");
  }
  void stop_daemon(int signal = SIGTERM) {
    listener_.reset();
    daemon_->end(signal);
  }
  ChildProcess& daemon() { return *daemon_; }
  bool answers() const {
    try {
      Client(socket()).call("status_get");
      return true;
    } catch (const std::exception&) {
      return false;
    }
  }
  Json call(const std::string& method, const Json& params = Json::object()) const {
    return Client(socket()).call(method, params);
  }
  Json status() const { return call("status_get"); }
  Json rest() const { return status()["breaks"]["rest"]; }
  bool has_problem(const std::string& part) const {
    return status()["problems"].dump().find(part) != std::string::npos;
  }

  /// Waits for an event; those before it are forgotten.
  std::optional<Json> event(const std::string& name, std::chrono::milliseconds deadline = 20s) {
    std::optional<Json> found;
    wait_until(
        [&] {
          for (Json& message : listener_->receive()) heard_.push_back(message["params"]);
          while (!heard_.empty() && !found) {
            if (heard_.front()["event"] == name) found = heard_.front();
            heard_.erase(heard_.begin());
          }
          return found.has_value();
        },
        deadline);
    return found;
  }

  // Keyboard and mouse input.
  void type() {
    typist_.emplace(std::vector<std::string>{"sh", "-c", "while :; do xdotool key shift; sleep 0.2; done"},
                    variables());
  }
  void stop_typing() { typist_.reset(); }

  /// Runs the command line.
  Printed limber(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), LIMBER);
    return print(arguments);
  }
  /// Runs any program on this desk.
  Printed run(const std::vector<std::string>& arguments) const { return print(arguments); }

 private:
  Printed print(const std::vector<std::string>& arguments) const {
    ChildProcess child(arguments, variables(), 1);
    std::string text;
    try {
      for (;;) text += child.read_line() + "\n";
    } catch (const std::runtime_error&) {  // the end of its output
    }
    return {text, child.wait().value_or(-1)};
  }

  TempDir home_;
  std::optional<ChildProcess> dunst_;
  std::optional<ChildProcess> daemon_;
  std::optional<ChildProcess> typist_;
  std::optional<Client> listener_;
  std::vector<Json> heard_;
};

}  // namespace limber
