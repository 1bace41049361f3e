#include "daemon/log_limiter.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace limber {

void LogLimiter::warn(const std::string& what) {
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
