// The person at the terminal while a care timer runs: their keys, and time. What is behind it can be a terminal or, in
// tests, time that passes when it is asked to.
#pragma once

#include "core/time.hpp"

namespace limber {

enum class CareKey {
  none,   ///< the time came first
  enter,  ///< go on, or done
  quit    ///< q, Ctrl+C, or the terminal is gone
};

class CareSeat {
 public:
  virtual ~CareSeat() = default;
  /// Whether keys can be pressed at all.
  virtual bool has_keys() const = 0;
  /// Whether somebody sees a line that changes.
  virtual bool line_is_watched() const = 0;
  virtual Instant now() const = 0;
  /// Comes back at the instant, or before it with a key.
  virtual CareKey wait_until(Instant at) = 0;
};

}  // namespace limber
