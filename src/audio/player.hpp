// The chimes, through libcanberra.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "audio/facts.hpp"
#include "core/chime.hpp"

struct ca_context;

namespace limber {

/// What libcanberra adds to the loudness of a file, in dB, for a volume of 1 to 100 percent. By the square, since ears
/// take half the amplitude for much more than half as loud.
double decibels(int percent);

/// What waits for the sound server is called from one thread; the rest by any.
class SoundPlayer {
 public:
  /// `sounds`: the folder of the files. Success and failure are reported to `facts`.
  SoundPlayer(std::filesystem::path sounds, std::shared_ptr<Facts> facts);

  /// Finds the server and plays a moment of silence. Waits for the server.
  void prepare() { play("silence", 100); }
  /// `percent` 0 plays nothing. Waits for the server, but not until the sound is over.
  void chime(Chime chime, int percent);

  /// Returns once all is over; false where that takes until `deadline`. A server may report the end up to 2 s late.
  bool wait_until_silent(std::chrono::steady_clock::time_point deadline) const;

 private:
  struct Close {
    void operator()(ca_context* context) const;
  };

  void play(std::string_view sound, int percent);
  int try_to_play(const std::string& file, int percent);
  int open();
  void count(int more);
  static void was_played(ca_context* context, std::uint32_t id, int result, void* player);

  std::filesystem::path sounds_;
  std::shared_ptr<Facts> facts_;
  // Never locked while libcanberra is called, which calls back from its own thread under a lock of its own.
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  int playing_ = 0;

  std::unique_ptr<ca_context, Close> context_;  // last: while it goes, it calls back
};

}  // namespace limber
