// The part of settings_form.hpp about work hours.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "panel/model/settings_form.hpp"
#include "settings/clock_text.hpp"
#include "settings/value.hpp"

namespace limber {
namespace {

constexpr std::array<std::string_view, 7> keys{"work_hours.mon", "work_hours.tue", "work_hours.wed", "work_hours.thu",
                                               "work_hours.fri", "work_hours.sat", "work_hours.sun"};

std::string time_words(std::chrono::minutes time, ClockStyle style) {
  if (style == ClockStyle::hours_24) return format_time_of_day(time);
  return clock_words(LocalTime{} + time, style);
}

std::string range_words(const HourRange& range, ClockStyle style) {
  const std::string from = time_words(range.from, style);
  if (range.to == 0min) return tr("{from} to midnight", "from"_a = from);
  return trc("times of a day", "{from} to {to}", "from"_a = from, "to"_a = time_words(range.to, style));
}

/// `day`: from Monday on.
std::string short_name(std::size_t day) { return weekday_short(std::chrono::weekday{static_cast<unsigned>(day + 1)}); }

/// "Mon to Fri", "Mon and Wed", "Mon, Wed and Fri".
std::string days_words(const std::vector<std::size_t>& days) {
  const std::size_t first = days.front(), last = days.back();
  if (days.size() == 1) return short_name(first);
  if (days.size() == 7) return tr("Every day");
  if (days.size() > 2 && last - first + 1 == days.size())
    return trc("days of the week", "{first} to {last}", "first"_a = short_name(first), "last"_a = short_name(last));
  std::string before;
  for (const std::size_t day : days)
    if (day != last) before += (before.empty() ? "" : ", ") + short_name(day);
  // Translators: as "Mon, Wed and Fri".
  return tr("{days} and {last}", "days"_a = before, "last"_a = short_name(last));
}

std::string day_words(const std::optional<std::vector<HourRange>>& day, ClockStyle style) {
  if (!day) return tr("any time");
  std::string words;
  for (const HourRange& range : *day) {
    const std::string its = range_words(range, style);
    // Translators: as "08:30 to 12:00 and 13:00 to 17:30".
    words = words.empty() ? its : tr("{times} and {more}", "times"_a = words, "more"_a = its);
  }
  return words;
}

}  // namespace

std::string work_hours_words(const WorkHours& hours, ClockStyle style) {
  if (!has_limits(hours)) return "";
  std::vector<std::string> parts;
  std::array<bool, 7> told{};
  for (std::size_t day = 0; day < hours.size(); ++day) {
    if (told[day] || (hours[day] && hours[day]->empty())) continue;
    std::vector<std::size_t> same;
    for (std::size_t other = day; other < hours.size(); ++other)
      if (hours[other] == hours[day]) {
        same.push_back(other);
        told[other] = true;
      }
    // Translators: as "Mon to Fri, 08:30 to 17:00".
    parts.push_back(tr("{days}, {times}", "days"_a = days_words(same), "times"_a = day_words(hours[day], style)));
  }
  return parts.empty() ? tr("On no day") : fmt::format("{}", fmt::join(parts, "; "));
}

WorkHours usual_work_hours() {
  WorkHours hours;
  for (std::size_t day = 0; day < 5; ++day) hours[day] = std::vector<HourRange>{{9h, 17h + 30min}};
  hours[5] = hours[6] = std::vector<HourRange>{};
  return hours;
}

bool has_limits(const WorkHours& hours) {
  return std::ranges::any_of(hours, [](const auto& day) { return day.has_value(); });
}

SettingEdits work_hours_edits(const WorkHours& hours) {
  SettingEdits edits;
  for (std::size_t day = 0; day < hours.size(); ++day) {
    const auto& its = hours[day];
    edits[std::string(keys[day])] = !its ? "all" : its->empty() ? "none" : day_text(*its);
  }
  return edits;
}

std::string day_text(const std::vector<HourRange>& ranges) {
  std::vector<std::string> parts;
  for (const HourRange& range : ranges) parts.push_back(format_hour_range(range));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::optional<std::vector<HourRange>> parse_day(std::string_view text) {
  std::vector<HourRange> ranges;
  while (true) {
    const auto comma = text.find(',');
    const auto range = parse_hour_range(text.substr(0, comma));
    if (!range) return std::nullopt;
    ranges.push_back(*range);
    if (comma == std::string_view::npos) return ranges;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace limber
