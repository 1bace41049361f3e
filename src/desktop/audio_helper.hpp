// The audio of a guided break: chimes and spoken cues, by the program limber-audio (audio/README.md), which runs only
// while they are wanted. Nothing here blocks or loads an audio library, and the rest of the daemon works without sound
// and speech.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/chime.hpp"
#include "core/policy.hpp"
#include "os/boot_timer.hpp"

namespace limber {

class AudioProcess;

/// limber-audio beside the running program; else just its name, for PATH.
std::filesystem::path audio_program();

struct AudioFiles {
  std::filesystem::path program;
  std::filesystem::path sounds;  ///< the folder of the sound files
  /// Called with each limber-audio that is started: a speech-dispatcher that it starts may outlive it.
  std::function<void(pid_t)> started = {};
};

class AudioHelper {
 public:
  /// Timeout for the first fact of limber-audio, which comes within 3 s, with a margin for a busy machine.
  static constexpr Duration usual_first_answer = 8s;

  /// `changed` is called from the loop when a fact or the problem has changed; it may use the audio helper, but not
  /// destroy it. `first_answer`: how long limber-audio may take for its first fact.
  AudioHelper(boost::asio::io_context& io, AudioFiles place, const SoundPolicy& policy,
              std::function<void()> changed = {}, Duration first_answer = usual_first_answer);
  /// Cuts off a chime that is still playing.
  ~AudioHelper();

  /// Plays a chime, unless they are switched off. Starts limber-audio if it does not run; if it ends by itself the next
  /// chime or cue starts another, twice until rest().
  void chime(Chime chime);
  /// Speaks, in place of what is still being spoken, unless speech is switched off. Starts limber-audio likewise.
  void say(const std::string& text);
  /// Stops speaking.
  void hush();
  void change(const SoundPolicy& policy);
  /// The break is over: limber-audio ends when its chime is over; what is being spoken is spoken to its end.
  void rest();

  /// Finds out whether there is sound and speech, within 5 s; `changed` reports the result.
  void check();
  bool checking() const { return checking_ != nullptr; }
  /// Whether the last check was begun longer ago than that, or never.
  bool checked_before(Duration ago) const;

  /// The latest result. None: there is none yet.
  const std::optional<AudioStatus>& sound() const { return sound_; }
  const std::optional<AudioStatus>& speech() const { return speech_; }
  /// Why limber-audio itself does not work, for people.
  const std::optional<std::string>& problem() const { return problem_; }

 private:
  std::unique_ptr<AudioProcess> start(const std::vector<std::string>& options);
  bool awake();
  void ended(const AudioProcess* process, const std::string& how);
  void hear(const AudioProcess* process, std::string_view line);
  void overdue();
  void set_problem(std::optional<std::string> problem);
  void tell();

  boost::asio::io_context& io_;
  AudioFiles place_;
  SoundPolicy policy_;
  std::function<void()> changed_;
  std::optional<AudioStatus> sound_, speech_;
  std::optional<std::string> problem_;
  Duration first_answer_;
  int starts_ = 0;  // since the last rest
  std::optional<Instant> checked_at_;
  BootTimer answer_by_;
  BootTimer telling_;
  std::unique_ptr<AudioProcess> running_, leaving_, checking_;
};

}  // namespace limber
