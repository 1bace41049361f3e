// limber-audio at work: orders in, sound and facts out.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "audio/facts.hpp"
#include "audio/order.hpp"
#include "audio/player.hpp"
#include "audio/voice.hpp"
#include "audio/worker.hpp"

namespace limber {

class AudioSession {
 public:
  /// `say` gets the lines of the facts, from any thread, one at a time.
  AudioSession(std::filesystem::path sounds, std::function<void(const std::string& line)> say);

  /// Looks for the server and finds out whether it does its work.
  void prepare(Sense sense);
  /// Returns at once.
  void obey(const Order& order);
  /// Reports servers that have not answered in time.
  void look_for_silence();
  /// When that will be of use, where nothing changes until then.
  std::optional<AudioTime> next_look() const;
  /// Returns once all orders have been obeyed, or `deadline` is reached.
  void wait_until_obeyed(AudioTime deadline) const;
  /// ... and also the chimes are over.
  void wait_until_silent(AudioTime deadline) const;

 private:
  const Worker& worker(Sense sense) const { return sense == Sense::sound ? sound_ : speech_; }

  std::shared_ptr<Facts> facts_;
  std::shared_ptr<SoundPlayer> player_;
  std::shared_ptr<Voice> voice_;
  Worker sound_, speech_;
  int volume_ = 60;
  std::optional<AudioTime> looked_;
};

/// Reads orders from `input` until one of them, or the end of the input, ends the session.
void obey_lines(AudioSession& session, int input);

}  // namespace limber
