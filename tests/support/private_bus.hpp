// A D-Bus daemon of the test's own: nothing of the session's is touched, and it can be stopped and started.
#pragma once

#include <signal.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {

class PrivateBus {
 public:
  /// Starts a bus and returns when it can be used.
  PrivateBus() {
    std::filesystem::create_directory(services());
    write_file(dir_ / "bus.conf",
               "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
               "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
               "<busconfig><type>session</type><listen>" +
                   address() +
                   "</listen><auth>EXTERNAL</auth>"
                   "<servicedir>" +
                   services().string() +
                   "</servicedir>"
                   "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    start();
  }

  std::string address() const { return "unix:path=" + (dir_ / "bus").string(); }
  /// What programs that are to use it want in their environment.
  ChildProcess::Variables variables() const { return {{"DBUS_SESSION_BUS_ADDRESS", address()}}; }

  /// Makes `name` start `command` when it is called.
  void make_activatable(const std::string& name, const std::string& command) const {
    write_file(services() / (name + ".service"), "[D-BUS Service]\nName=" + name + "\nExec=" + command + "\n");
    run_program({"dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
                 "org.freedesktop.DBus.ReloadConfig"},
                variables());
  }

  /// SIGKILL leaves its socket file behind, SIGTERM does not.
  void stop(int signal = SIGKILL) { daemon_.end(signal); }
  /// Stops the bus: it exists and answers no client, until it is continued.
  void freeze() const { ::kill(daemon_.pid(), SIGSTOP); }
  void thaw() const { ::kill(daemon_.pid(), SIGCONT); }
  /// At the same address.
  void start() {
    daemon_ = ChildProcess({"dbus-daemon", "--nofork", "--nopidfile", "--print-address=3",
                            "--config-file=" + (dir_ / "bus.conf").string()},
                           variables(), 3);
    daemon_.read_line();
  }

  /// Emits a signal as some other program.
  void emit(const std::string& path, const std::string& member, const std::string& argument) const {
    run_program({"dbus-send", "--session", "--type=signal", path, member, argument}, variables());
  }

 private:
  std::filesystem::path services() const { return dir_ / "services"; }

  TempDir dir_;
  ChildProcess daemon_{{"true"}};
};

}  // namespace limber
