// What is known about sound and speech, written as a line whenever it changes.
#pragma once

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "core/chime.hpp"

namespace limber {

enum class Sense { sound, speech };

/// The line of a fact, without its end.
std::string fact_line(Sense sense, const AudioStatus& fact);

/// May be used by any thread.
class Facts {
 public:
  /// `say` gets each line; one at a time.
  explicit Facts(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

  void set(Sense sense, const AudioStatus& fact);

 private:
  std::mutex mutex_;
  std::function<void(const std::string&)> say_;
  std::array<std::optional<AudioStatus>, 2> facts_;
};

}  // namespace limber
