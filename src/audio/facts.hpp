// What is known about sound and speech, said on a line whenever it changes.
#pragma once

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace limber {

enum class Sense { sound, speech };

struct AudioFact {
  bool ok = false;
  std::string detail;  ///< who does it, or why nobody does
  bool operator==(const AudioFact&) const = default;
};

/// The line of a fact, without its end.
std::string fact_line(Sense sense, const AudioFact& fact);

/// May be used by any thread.
class Facts {
 public:
  /// `say` gets each line; one at a time.
  explicit Facts(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

  void set(Sense sense, const AudioFact& fact);

 private:
  std::mutex mutex_;
  std::function<void(const std::string&)> say_;
  std::array<std::optional<AudioFact>, 2> facts_;
};

}  // namespace limber
