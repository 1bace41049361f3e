// The daemon's alarm of a warm or cold pack, as a command uses it: it rings whether the terminal is open or not.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace limber {

class CareAlarm {
 public:
  struct Pack {
    std::string topic, name;
    Duration on;  ///< for how long it has been on
    Duration length, stop;
  };

  virtual ~CareAlarm() = default;
  // Each throws as Client does.

  /// The pack that is on, or none.
  virtual std::optional<Pack> pack() = 0;
  virtual void start(const std::string& topic, Duration length) = 0;
  virtual void stop() = 0;
};

/// nullptr: no daemon runs, or an older one that has no alarm.
std::unique_ptr<CareAlarm> alarm_of_daemon();

}  // namespace limber
