// The person's own reminders, in words.
#pragma once

#include <optional>
#include <string>

#include "core/policy.hpp"
#include "words/clock_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// When it comes: "At 12:30, Monday to Friday", "Every 45 min at the desk".
std::string reminder_schedule(const ReminderPolicy& reminder, ClockStyle clock);

/// The one that comes next today, or waits: "Lunch at 12:30". None: none is known to come. `steady`: only what is as
/// true a while later, of times of day.
std::optional<std::string> next_reminder_words(const StatusFacts& status, ClockStyle clock, bool steady = false);

}  // namespace limber
