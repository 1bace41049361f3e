// What people say of their day, and what the wall clock changes in it, as events of the protocol.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "core/local_days.hpp"
#include "core/status.hpp"

namespace limber {

struct StatusEvent {
  std::string_view name;
  nlohmann::ordered_json fields;  ///< its own, without the time
};

/// One for each of posture, quiet, work hours and pace that `after` has otherwise than `before`.
std::vector<StatusEvent> status_events(const Status& before, const Status& after, const TimeZone& zone);

}  // namespace limber
