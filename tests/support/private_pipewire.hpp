// A PipeWire of the test's own, without devices: nothing of the session's is touched, and it can be stopped and
// started. Programs with streams are tests/support/pipewire_stream.cpp; the test links them, as a session manager
// would.
#pragma once

#include <signal.h>

#include <filesystem>
#include <string>
#include <vector>

#include "audio/servers.hpp"
#include "os/socket_watch.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {

class PrivatePipewire {
 public:
  PrivatePipewire() {
    std::filesystem::permissions(dir_.path(), std::filesystem::perms::owner_all);
    start();
  }

  /// Whether this machine has the programs.
  static bool installed() { return run_program({"which", "pipewire"}) == 0 && run_program({"which", "pw-link"}) == 0; }

  std::filesystem::path socket() const { return dir_ / "pipewire-0"; }
  ChildProcess::Variables variables() const {
    return {{"XDG_RUNTIME_DIR", dir_.path()}, {"PIPEWIRE_RUNTIME_DIR", dir_.path()}, {"PIPEWIRE_REMOTE", "pipewire-0"}};
  }
  const std::filesystem::path& dir() const { return dir_.path(); }

  /// Returns once it can be used.
  void start() {
    server_ = ChildProcess({"pipewire", "-c", LIMBER_SOURCE_DIR "/tests/support/pipewire.conf"}, variables());
    if (!comes_true([&] { return probe_socket(socket()) == SocketState::listens; }))
      throw std::runtime_error("PipeWire does not start");
  }
  void stop(int signal = SIGKILL) { server_.end(signal); }
  /// It exists and answers nobody, until it is continued.
  void freeze() const { ::kill(server_.pid(), SIGSTOP); }
  void thaw() const { ::kill(server_.pid(), SIGCONT); }

  /// A program with a stream: `kind` is "video" or "audio", `does` is "give" or "take". Returns once its node is there.
  ChildProcess stream(const std::string& kind, const std::string& does, const std::string& name,
                      const std::vector<std::string>& properties = {}) const {
    std::vector<std::string> command{PIPEWIRE_STREAM, kind, does, "node.name=" + name};
    command.insert(command.end(), properties.begin(), properties.end());
    ChildProcess program(command, variables(), 3);
    const std::string id = await_state(program, "paused");
    if (kind == "audio") make_port(id, does == "give" ? "Output" : "Input");
    return program;
  }
  /// Returns once the stream of such a program has come to a state ("streaming"); the id of its node.
  static std::string await_state(ChildProcess& program, const std::string& state) {
    for (;;)
      if (const auto line = program.read_line(); line.starts_with(state + " ")) return line.substr(state.size() + 1);
  }
  /// Lets `taker` take what `giver` gives; by their names.
  void link(const std::string& giver, const std::string& taker) const {
    if (!comes_true([&] { return run_program({"pw-link", port("-o", giver), port("-i", taker)}, variables()) == 0; }))
      throw std::runtime_error("no link from " + giver + " to " + taker);
  }
  void unlink(const std::string& giver, const std::string& taker) const {
    run_program({"pw-link", "-d", port("-o", giver), port("-i", taker)}, variables());
  }

 private:
  /// A node of sound has no ports before the session manager has said which.
  void make_port(const std::string& id, const std::string& direction) const {
    const std::string ports =
        "{ direction: " + direction +
        ", mode: dsp, format: { mediaType: audio, mediaSubtype: raw, format: F32P, rate: 48000, channels: 1, "
        "position: [ MONO ] } }";
    if (!comes_true([&] {
          return run_program({"timeout", "2", "pw-cli", "s", id, "PortConfig", ports}, variables()) == 0;
        }))
      throw std::runtime_error("pw-cli cannot give the node a port");
  }
  /// The first of a node's, in a direction; empty: there is none yet.
  std::string port(const std::string& direction, const std::string& node) const {
    ChildProcess ports({"pw-link", direction}, variables(), 1);
    try {
      for (;;)
        if (const auto line = ports.read_line(); line.starts_with(node + ":")) return line;
    } catch (const std::runtime_error&) {  // that was the last
      return "";
    }
  }

  TempDir dir_;
  ChildProcess server_{{"true"}};
};

}  // namespace limber
