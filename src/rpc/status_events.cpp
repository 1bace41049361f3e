#include "rpc/status_events.hpp"

#include "rpc/wall_text.hpp"

namespace limber {

namespace {

nlohmann::ordered_json quiet_json(const Status& status, const TimeZone& zone) {
  nlohmann::ordered_json quiet{{"on", status.quiet}};
  if (status.quiet && status.quiet_until) quiet["until"] = wall_text(*status.quiet_until, zone);
  return quiet;
}

}  // namespace

std::vector<StatusEvent> status_events(const Status& before, const Status& after, const TimeZone& zone) {
  std::vector<StatusEvent> events;
  if (before.posture != after.posture) events.push_back({"posture", {{"posture", name(after.posture)}}});
  if (before.quiet != after.quiet || before.quiet_until != after.quiet_until)
    events.push_back({"quiet", quiet_json(after, zone)});
  if (before.work_hours != after.work_hours) events.push_back({"work_hours", {{"on", after.work_hours}}});
  if (before.pace != after.pace) events.push_back({"pace", {{"pace", name(after.pace)}}});
  return events;
}

}  // namespace limber
