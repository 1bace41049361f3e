// What a daemon says on a Tuesday morning, for tests to vary.
#pragma once

#include <nlohmann/json.hpp>

#include "panel/model/today_view.hpp"

namespace limber {

/// 10:54, sitting for 38 minutes, the rest break in 22.
inline Json sample_day() {
  return Json::parse(R"({
    "protocol": 1, "version": "0.1.0", "now_wall": "2026-03-03T10:54:00+01:00", "sitting_ms": 2310000,
    "posture": "sitting", "present": true, "absent_ms": null, "work_hours": true, "quiet": {"on": false},
    "breaks": {
      "micro": {"enabled": false, "stage": "working", "work_ms": 0, "interval_ms": 1800000, "hold": null,
                "attempt": 0, "may_postpone": true, "guided": false, "stretch": null},
      "rest": {"enabled": true, "stage": "working", "work_ms": 2280000, "interval_ms": 3600000, "hold": null,
               "attempt": 0, "may_postpone": true, "guided": false, "stretch": null}},
    "next": {"break": "rest", "in_ms": 1320000, "at_wall": "2026-03-03T11:16:00+01:00"},
    "today": {"sitting_ms": 7800000, "standing_ms": 360000},
    "watcher": {"name": "x11"}, "notifications": {"server": "dunst"}, "problems": []})");
}

/// The same with the rest break in another stage; `more` goes into "breaks.rest".
inline Json day_with_rest_break(const char* stage, const Json& more = Json::object()) {
  Json status = sample_day();
  status["breaks"]["rest"]["stage"] = stage;
  status["breaks"]["rest"].update(more);
  status["next"] = nullptr;
  return status;
}

inline TodayInput input_of(const Json& status) {
  TodayInput input;
  input.link = Link::up;
  input.status = read_status(status);
  input.own_version = "0.1.0";
  return input;
}

inline TodayView view_of(const Json& status) { return today_view(input_of(status)); }

}  // namespace limber
