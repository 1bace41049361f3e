// A warning that others can bring about as often as they like, written down at most once a minute.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "os/boot_clock.hpp"

namespace limber {

class LogLimiter {
 public:
  explicit LogLimiter(Duration apart = 1min, std::function<Instant()> now = boot_now)
      : apart_(apart), now_(std::move(now)) {}

  /// Writes it, with how many were held back before it; or holds it back.
  void warn(const std::string& what);

 private:
  Duration apart_;
  std::function<Instant()> now_;
  std::optional<Instant> last_;
  std::size_t held_back_ = 0;
};

}  // namespace limber
