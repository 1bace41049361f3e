#include "panel/model/reminder_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/value.hpp"
#include "words/reminder_words.hpp"

namespace limber {

ReminderPolicy new_reminder() {
  ReminderPolicy reminder;
  reminder.every = 1h;
  return reminder;
}

std::string times_text(const std::vector<std::chrono::minutes>& times) {
  std::string text;
  for (const auto time : times) text += (text.empty() ? "" : ", ") + format_time_of_day(time);
  return text;
}

std::optional<std::vector<std::chrono::minutes>> parse_times(std::string_view text) try {
  std::vector<std::chrono::minutes> times;
  for (const std::string& word : parse_list(text)) {
    const auto time = parse_time_of_day(word);
    if (!time || std::ranges::count(times, *time) > 0) return std::nullopt;
    times.push_back(*time);
  }
  if (times.empty()) return std::nullopt;
  std::ranges::sort(times);
  return times;
} catch (const SettingsError&) {
  return std::nullopt;
}

std::optional<std::string> reminder_trouble(std::string_view text, bool by_time, std::string_view times,
                                            const std::array<bool, 7>& days) {
  const auto& field = std::get<TextSetting>(require_field(require_setting(reminder_key), "text").kind);
  if (trimmed(text).empty()) return tr("Write what it is to say.");
  if (!field.fits(text)) return tr(too_long);
  if (by_time && !parse_times(times)) return tr("Write times like 12:30, or 10:00, 15:00.");
  if (std::ranges::none_of(days, [](bool on) { return on; })) return tr("Choose a day at least.");
  return std::nullopt;
}

SettingEdits reminder_edits(const std::vector<ReminderPolicy>& reminders, const Policy& defaults) {
  if (reminders.empty() && defaults.reminders.empty()) return {{reminder_key, std::nullopt}};
  Policy policy;
  policy.reminders = reminders;
  return {{reminder_key, setting_text(policy, reminder_key)}};
}

Prose pack_prose(const ReminderPack& pack, ClockStyle clock) {
  using enum ProsePart::Kind;
  Prose prose;
  for (const PackReminder& each : pack.reminders) {
    prose.push_back({heading, each.its.text});
    prose.push_back({line, reminder_schedule(each.its, clock) + "."});
    std::string numbers;
    for (const std::size_t source : each.cited) numbers += fmt::format(" [{}]", source + 1);
    prose.push_back({line, each.why + numbers});
  }
  prose.push_back({heading, tr("Sources")});
  for (std::size_t i = 0; i < pack.sources.size(); ++i)
    prose.push_back({aside, fmt::format("[{}] {}", i + 1, text(pack.sources[i]))});
  return prose;
}

}  // namespace limber
