// The kernel's form of an absolute, one-shot expiry.
#pragma once

#include <ctime>

#include "core/time.hpp"

namespace limber {

/// `since_epoch` of whatever clock the timer is on. Zero would disarm, so what has passed long ago becomes 1 ns.
constexpr itimerspec once_at(Duration since_epoch) {
  itimerspec spec{};
  if (since_epoch <= Duration::zero()) {
    spec.it_value.tv_nsec = 1;
    return spec;
  }
  const auto whole = std::chrono::floor<std::chrono::seconds>(since_epoch);
  spec.it_value.tv_sec = static_cast<time_t>(whole.count());
  spec.it_value.tv_nsec = static_cast<long>(std::chrono::nanoseconds{since_epoch - whole}.count());
  return spec;
}

}  // namespace limber
