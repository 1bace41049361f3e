// What a guided break sounds like: chimes and spoken cues, by the program limber-ear (ear/README.md), which runs only
// while they are wanted. Here nothing waits, no library of sound is loaded, and all is well if nobody can play or
// speak.
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
#include "system/boot_timer.hpp"

namespace limber {

class EarProcess;

/// limber-ear beside the running program; else just its name, for PATH.
std::filesystem::path ear_program();

struct EarPlace {
  std::filesystem::path program;
  std::filesystem::path sounds;  ///< the folder of the sound files
  /// Hears of each limber-ear that is started: the speech-dispatcher that it may start stays when it has ended.
  std::function<void(pid_t)> started = {};
};

/// What limber-ear found out about sound, or about speech.
struct EarFact {
  bool ok = false;
  std::string detail;  ///< who does it, or why nobody does
  bool operator==(const EarFact&) const = default;
};

class Ear {
 public:
  /// What limber-ear needs at most for its first fact (3 s), on a busy machine.
  static constexpr Duration usual_first_answer = 8s;

  /// `changed` is called from the loop when a fact or the problem has changed; it may use the ear, but not destroy it.
  /// `first_answer`: how long limber-ear may take to say what it can do.
  Ear(boost::asio::io_context& io, EarPlace place, const SoundPolicy& policy, std::function<void()> changed = {},
      Duration first_answer = usual_first_answer);
  Ear(const Ear&) = delete;
  Ear& operator=(const Ear&) = delete;
  /// Cuts off a chime that is still playing.
  ~Ear();

  /// Plays a chime, unless they are switched off. Starts limber-ear if it does not run; if it ends by itself the next
  /// chime or cue starts another, twice until rest().
  void chime(Chime chime);
  /// Speaks, in place of what is still being spoken, unless speech is switched off. Starts limber-ear likewise.
  void say(const std::string& text);
  /// Stops speaking.
  void hush();
  void change(const SoundPolicy& policy);
  /// The break is over: limber-ear ends when its chime is over; what is being spoken is spoken to its end.
  void rest();

  /// Finds out whether there is sound and speech, within 5 s; what comes of it is told by `changed`.
  void check();
  bool checking() const { return checking_ != nullptr; }
  /// It was last begun to be found out longer ago than that, or never.
  bool checked_before(Duration ago) const;

  /// What was found out last. None: nothing yet.
  const std::optional<EarFact>& sound() const { return sound_; }
  const std::optional<EarFact>& speech() const { return speech_; }
  /// Why limber-ear itself does not do its work, for people.
  const std::optional<std::string>& problem() const { return problem_; }

 private:
  std::unique_ptr<EarProcess> start(const std::vector<std::string>& options);
  bool awake();
  void ended(const EarProcess* process, const std::string& how);
  void hear(const EarProcess* process, std::string_view line);
  void overdue();
  void set_problem(std::optional<std::string> problem);
  void tell();

  boost::asio::io_context& io_;
  EarPlace place_;
  SoundPolicy policy_;
  std::function<void()> changed_;
  std::optional<EarFact> sound_, speech_;
  std::optional<std::string> problem_;
  Duration first_answer_;
  int starts_ = 0;  // since the last rest
  std::optional<Instant> checked_at_;
  BootTimer answer_by_;
  BootTimer telling_;
  std::unique_ptr<EarProcess> running_, leaving_, checking_;
};

}  // namespace limber
