// A warning that other programs can cause as often as they like, logged at most once a minute.
#pragma once

#include <spdlog/spdlog.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/time.hpp"
#include "os/boot_clock.hpp"

namespace limber {

class LogLimiter {
 public:
  explicit LogLimiter(Duration apart = 1min, std::function<Instant()> now = boot_now)
      : apart_(apart), now_(std::move(now)) {}

  /// Logs the warning with the number of those suppressed before it, or suppresses it.
  void warn(const std::string& what);

 private:
  Duration apart_;
  std::function<Instant()> now_;
  std::optional<Instant> last_;
  std::size_t held_back_ = 0;
};

inline void LogLimiter::warn(const std::string& what) {
  const Instant now = now_();
  if (last_ && now - *last_ < apart_) {
    ++held_back_;
    return;
  }
  last_ = now;
  if (const auto held_back = std::exchange(held_back_, 0); held_back > 0)
    spdlog::warn("{} (and {} of this kind since the last that was written down)", what, held_back);
  else
    spdlog::warn("{}", what);
}

}  // namespace limber
