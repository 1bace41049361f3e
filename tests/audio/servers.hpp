// Sound and speech for the length of a test: a PulseAudio without a sound card and a speech-dispatcher that writes what
// it speaks into a file. Nothing of the session's is touched. Both are ended by their pid.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "os/socket_watch.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {

/// Looks again and again; false where it does not come true in time.
inline bool comes_true(const std::function<bool()>& what,
                       std::chrono::milliseconds deadline = std::chrono::seconds{5}) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (!what()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return true;
}

inline std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A desktop's environment without servers for sound or speech, in which none is started by itself.
class SilentDesk {
 public:
  SilentDesk() {
    std::filesystem::create_directories(config() / "speech-dispatcher");
    std::filesystem::permissions(dir_.path(), std::filesystem::perms::owner_all);
    write_file(config() / "speech-dispatcher" / "speechd.conf", "DisableAutoSpawn\n");
  }

  ChildProcess::Variables variables() const {
    return {{"HOME", dir_.path()},
            {"XDG_RUNTIME_DIR", dir_.path()},
            {"XDG_CONFIG_HOME", config()},
            {"CANBERRA_DRIVER", "pulse"},
            {"PULSE_SERVER", "unix:" + sound_socket()},
            {"SPEECHD_ADDRESS", "unix_socket:" + speech_socket()},
            {"SPOKEN", spoken_file()},
            {"SPEAKER", LIMBER_SOURCE_DIR "/tests/audio/speech-dispatcher/speak_to_file"},
            {"LC_ALL", "C.UTF-8"}};
  }
  std::string sound_socket() const { return dir_ / "sound.sock"; }
  std::string speech_socket() const { return dir_ / "speech.sock"; }
  std::string spoken_file() const { return dir_ / "spoken"; }
  std::filesystem::path config() const { return dir_ / "config"; }
  const std::filesystem::path& dir() const { return dir_.path(); }

  /// What a program needs that is started where its environment cannot be given: a script that sets it and becomes
  /// `command`.
  std::filesystem::path script(const std::string& name, const std::string& command) const {
    std::string text = "#!/bin/sh\n";
    for (const auto& [variable, value] : variables()) text += "export " + variable + "='" + value + "'\n";
    write_file(dir_ / name, text + command + "\n");
    std::filesystem::permissions(dir_ / name, std::filesystem::perms::owner_all);
    return dir_ / name;
  }

 private:
  TempDir dir_;
};

/// What was recorded of a sink: 16 bit samples, 22050 a second.
class Recording {
 public:
  explicit Recording(const SilentDesk& desk)
      : file_(desk.dir() / "recording"),
        recorder_({"parec", "--device=ear.monitor", "--format=s16le", "--rate=22050", "--channels=1",
                   "--latency-msec=20", "--file-format=wav", file_.string()},
                  desk.variables()) {
    if (!comes_true([&] { return samples().size() > 1000; })) throw std::runtime_error("nothing can be recorded");
  }
  /// All so far.
  std::vector<std::int16_t> samples() const {
    const std::string bytes = contents(file_);
    constexpr std::size_t header = 44;
    std::vector<std::int16_t> samples;
    for (std::size_t i = header; i + 1 < bytes.size(); i += 2)
      samples.push_back(static_cast<std::int16_t>(static_cast<unsigned char>(bytes[i]) |
                                                  (static_cast<unsigned char>(bytes[i + 1]) << 8)));
    return samples;
  }
  /// The loudest so far, 0 to 1.
  double peak() const {
    double peak = 0;
    for (const auto sample : samples()) peak = std::max(peak, std::abs(sample / 32768.0));
    return peak;
  }
  std::chrono::milliseconds length() const { return std::chrono::milliseconds(samples().size() * 1000 / 22050); }

 private:
  std::filesystem::path file_;
  ChildProcess recorder_;
};

class SoundServer {
 public:
  /// Returns once it can be used. `more`: modules that it has besides.
  explicit SoundServer(const SilentDesk& desk, const std::vector<std::string>& more = {})
      : server_(command(desk, more), desk.variables()) {
    if (!comes_true([&] { return probe_socket(desk.sound_socket()) == SocketState::listens; }))
      throw std::runtime_error("PulseAudio does not start");
  }
  pid_t pid() const { return server_.pid(); }
  void end() { server_.end(SIGKILL); }

 private:
  static std::vector<std::string> command(const SilentDesk& desk, std::vector<std::string> modules) {
    std::vector<std::string> command{
        "pulseaudio",        "-n", "--daemonize=no", "--exit-idle-time=-1", "--system=false", "--use-pid-file=no",
        "--disable-shm=true"};
    modules.push_back("module-null-sink sink_name=ear");
    modules.push_back("module-native-protocol-unix auth-anonymous=1 socket=" + desk.sound_socket());
    for (const auto& module : modules) command.insert(command.end(), {"-L", module});
    return command;
  }

  ChildProcess server_;
};

/// Its voice wants a sound server, though it never plays anything.
class SpeechServer {
 public:
  explicit SpeechServer(const SilentDesk& desk)
      : server_(
            {"speech-dispatcher", "--run-single", "--config-dir", LIMBER_SOURCE_DIR "/tests/audio/speech-dispatcher",
             "--communication-method", "unix_socket", "--socket-path", desk.speech_socket(), "--timeout", "0",
             "--pid-file", desk.dir() / "speech.pid", "--log-dir", desk.dir()},
            desk.variables()) {
    if (!comes_true([&] { return probe_socket(desk.speech_socket()) == SocketState::listens; }))
      throw std::runtime_error("speech-dispatcher does not start");
  }
  pid_t pid() const { return server_.pid(); }
  void end() { server_.end(SIGKILL); }

 private:
  ChildProcess server_;
};

}  // namespace limber
