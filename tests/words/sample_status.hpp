// A status object as the daemon answers it, for tests to vary.
#pragma once

#include <nlohmann/json.hpp>

#include "words/status_facts.hpp"

namespace limber {

/// Tuesday, 10:54 in Amsterdam: sitting for 38 minutes, the rest break in 22.
inline Json sample_status() {
  return Json::parse(R"({
    "protocol": 1, "version": "0.1.0", "pid": 4711,
    "now_wall": "2026-03-03T10:54:00+01:00", "started_wall": "2026-03-03T08:55:12+01:00",
    "sitting_ms": 2310000, "posture": "sitting", "present": true, "idle_ms": null, "absent_ms": null,
    "locked": false, "engaged": false, "dnd": false, "fullscreen": false, "work_hours": true,
    "quiet": {"on": false},
    "breaks": {
      "micro": {"enabled": true, "stage": "working", "work_ms": 480000, "interval_ms": 1800000, "counting": true,
                "due_in_ms": 1320000, "hold": null, "attempt": 0, "may_postpone": true, "guided": false,
                "stretch": null},
      "rest": {"enabled": true, "stage": "working", "work_ms": 2310000, "interval_ms": 3600000, "counting": true,
               "due_in_ms": 1290000, "hold": null, "attempt": 0, "may_postpone": true, "guided": false,
               "stretch": null}},
    "next": {"break": "rest", "in_ms": 1290000, "at_wall": "2026-03-03T11:15:30+01:00"},
    "today": {"date": "2026-03-03", "sitting_ms": 7800000, "standing_ms": 1440000,
              "micro": {"taken": 4, "natural": 0, "cut_short": 0, "skipped": 1, "ignored": 0},
              "rest": {"taken": 2, "natural": 1, "cut_short": 0, "skipped": 0, "ignored": 1}},
    "watcher": {"name": "x11", "others": [{"name": "wayland", "reason": "no Wayland display"}]},
    "notifications": {"server": "dunst", "version": "1.9.0", "actions": true},
    "problems": []})");
}

/// The same with the rest break in another stage; `more` goes into "breaks.rest".
inline Json status_with_rest_break(const char* stage, const Json& more = Json::object()) {
  Json status = sample_status();
  status["breaks"]["rest"]["stage"] = stage;
  status["breaks"]["rest"].update(more);
  status["next"] = nullptr;
  return status;
}

}  // namespace limber
