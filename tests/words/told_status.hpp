// What everybody is told of an engine's status: through the protocol's JSON, as the daemon does it.
#pragma once

#include <nlohmann/json.hpp>

#include "rpc/codec.hpp"
#include "rpc/fixed_zone.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// Thursday, 20 November 2025, 12:00, one hour east of Greenwich.
inline const WallTime noon = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) + 11h;

inline StatusFacts told(const Status& status, WallTime now = noon, std::optional<WallTime> hours_change = {}) {
  DaemonFacts facts;
  facts.clock = {status.at, now};
  facts.watcher = "x11";
  facts.notifications = DaemonFacts::NotificationServer{"dunst", "1.9.0", true};
  facts.hours_change = hours_change;
  return read_status(status_json(status, facts, FixedZone(60min)));
}

}  // namespace limber
