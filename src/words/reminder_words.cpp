#include "words/reminder_words.hpp"

#include <algorithm>
#include <vector>

#include "words/hold_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) list += (list.empty() ? "" : ", ") + words[i];
  // Translators: the end of a list: "Monday, Tuesday and Friday", "10:00 and 15:00".
  return list.empty() ? words.front() : tr("{list} and {last}", "list"_a = list, "last"_a = words.back());
}

std::chrono::weekday weekday_of(std::size_t row) { return std::chrono::weekday{static_cast<unsigned>(row + 1)}; }

/// Empty: on all of them.
std::string days_words(const ReminderPolicy& reminder) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < reminder_day_words.size(); ++i)
    if (reminder.comes_on(weekday_of(i))) rows.push_back(i);
  if (rows.empty() || rows.size() == reminder_day_words.size()) return "";
  if (rows.size() > 2 && rows.back() - rows.front() + 1 == rows.size())
    // Translators: weekdays.
    return tr("{first} to {last}", "first"_a = weekday_words(weekday_of(rows.front())),
              "last"_a = weekday_words(weekday_of(rows.back())));
  std::vector<std::string> names;
  for (const std::size_t row : rows) names.push_back(weekday_words(weekday_of(row)));
  return joined(names);
}

bool sooner(const ReminderFacts& one, const ReminderFacts& other) {
  if (one.waiting != other.waiting) return one.waiting;
  return !one.waiting && *one.at < *other.at;
}

}  // namespace

std::string reminder_schedule(const ReminderPolicy& reminder, ClockStyle clock) {
  const std::string days = days_words(reminder);
  if (reminder.every > 0s) {
    const std::string length = elapsed_words(reminder.every);
    return days.empty() ? tr("Every {length} at the desk", "length"_a = length)
                        : tr("Every {length} at the desk, {days}", "length"_a = length, "days"_a = days);
  }
  std::vector<std::string> times;
  for (const auto time : reminder.at) times.push_back(clock_words(LocalTime{} + time, clock));
  if (times.empty()) return "";
  return days.empty() ? tr("At {times}", "times"_a = joined(times))
                      : tr("At {times}, {days}", "times"_a = joined(times), "days"_a = days);
}

std::optional<std::string> next_reminder_words(const StatusFacts& status, ClockStyle clock, bool steady) {
  std::vector<ReminderFacts> coming;
  const auto today = std::chrono::floor<std::chrono::days>(status.now);
  for (const ReminderFacts& each : status.reminders)
    if (each.waiting ||
        (each.at && !(steady && each.by_work) && std::chrono::floor<std::chrono::days>(*each.at) == today))
      coming.push_back(each);
  if (coming.empty()) return std::nullopt;
  const ReminderFacts& next = *std::ranges::min_element(coming, sooner);
  if (next.waiting)
    return next.hold && *next.hold != HoldReason::absent && *next.hold != HoldReason::idle
               // Translators: {text}: a reminder of the person's own, such as "Lunch"; {until}: "until your call ends".
               ? tr("{text} waits {until}", "text"_a = next.text, "until"_a = until_words(status, *next.hold, clock))
               : tr("{text} waits for a good moment", "text"_a = next.text);
  if (next.by_work)
    return tr("{text} in {length}", "text"_a = next.text, "length"_a = remaining_words(*next.at - status.now));
  return tr("{text} at {time}", "text"_a = next.text, "time"_a = clock_words(*next.at, clock));
}

}  // namespace limber
