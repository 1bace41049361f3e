// Every method of the protocol, by name. The daemon binds what they do.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace limber {

inline constexpr std::array<std::string_view, 39> method_names{
    "break_finish",    "break_postpone",   "break_skip",   "break_start",     "clocks_reset",   "doctor",
    "events_recent",   "events_subscribe", "focus_get",    "gentle_set",      "history_delete", "history_export",
    "history_query",   "hours_set",        "meeting_set",  "moments_get",     "moments_set",    "pack_get",
    "pack_start",      "pack_stop",        "panel_open",   "panel_shown",     "posture_set",    "prompt_preview",
    "question_answer", "quiet_set",        "quit",         "routine_control", "routine_get",    "routine_start",
    "routine_swap",    "settings_get",     "settings_set", "status_get",      "stretch_choose", "stretch_rate",
    "stretch_ratings", "tray_choose",      "tray_get",
};
static_assert(std::ranges::is_sorted(method_names), "found by binary search");
static_assert(std::ranges::adjacent_find(method_names) == method_names.end(), "each name once");

constexpr bool is_method(std::string_view name) { return std::ranges::binary_search(method_names, name); }

/// Every event of the protocol, in the order of PROTOCOL.md.
inline constexpr std::array<std::string_view, 36> event_names{
    "heads_up",
    "due",
    "held",
    "prompted",
    "withdrawn",
    "postponed",
    "started",
    "cancelled",
    "ended",
    "clocks_reset",
    "absent",
    "returned",
    "day_started",
    "sitting_limit",
    "posture_reminder",
    "reminder",
    "meeting_ends",
    "question",
    "question_over",
    "moments",
    "posture",
    "quiet",
    "meeting",
    "work_hours",
    "pace",
    "hold_ended",
    "evidence_changed",
    "routine",
    "settings_changed",
    "stretches_changed",
    "suggestion_changed",
    "rating_changed",
    "watch_changed",
    "tray_changed",
    "pack",
    "prompt_preview",
};

constexpr bool is_event(std::string_view name) { return std::ranges::find(event_names, name) != event_names.end(); }

}  // namespace limber
