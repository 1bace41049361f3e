#include "panel/model/settings_form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/duration_text.hpp"
#include "core/number_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/value.hpp"
#include "words/prompt_words.hpp"

namespace limber {
namespace {

/// What all presets have in common, and what tells them apart.
Policy preset_policy(Preset preset) {
  Policy policy;
  if (preset == Preset::balanced) return policy;
  policy.micro_break.enabled = false;
  policy.rest_break.interval = preset == Preset::gentle ? 90min : 30min;
  return policy;
}

constexpr std::array<std::string_view, 4> preset_keys{"micro_break.enabled", "rest_break.enabled",
                                                      "rest_break.interval", "rest_break.duration"};
constexpr std::array<std::string_view, 2> micro_keys{"micro_break.interval", "micro_break.duration"};

constexpr std::array<Duration, 3> unit_lengths{1s, 1min, 1h};
Duration length_of(LengthUnit unit) { return unit_lengths[static_cast<std::size_t>(unit)]; }

template <typename Kind>
const Kind& kind_of(std::string_view key) {
  if (const auto* kind = std::get_if<Kind>(&require_setting(key).kind)) return *kind;
  throw SettingsError(fmt::format("{} is of another kind", key));
}

constexpr std::array places{// Translators: after "I can stretch".
                            Named{"desk", tr_noop("at my desk")}, Named{"standing", tr_noop("standing up")},
                            Named{"mat", tr_noop("on a mat or carpet")}};
constexpr std::array equipment{
    // Translators: what is at hand.
    Named{"chair", tr_noop("a chair")},        Named{"steady-chair", tr_noop("a chair without wheels")},
    Named{"desk", tr_noop("a desk")},          Named{"wall", tr_noop("a free wall")},
    Named{"doorway", tr_noop("a doorway")},    Named{"mat", tr_noop("a mat")},
    Named{"roller", tr_noop("a foam roller")}, Named{"cushion", tr_noop("a cushion")}};
constexpr std::array named_conditions{// Translators: what one ticks about one's body.
                                      Named{"back", tr_noop("A sore back just now")},
                                      Named{"pregnancy", tr_noop("Pregnancy")},
                                      Named{"blood-pressure", tr_noop("High blood pressure")},
                                      Named{"disc", tr_noop("Slipped disc or spinal surgery")},
                                      Named{"neck", tr_noop("Neck trouble")},
                                      Named{"wrist", tr_noop("Wrist or hand trouble")},
                                      Named{"dizziness", tr_noop("Dizzy spells")},
                                      Named{"eyes", tr_noop("Glaucoma or eye surgery")},
                                      Named{"osteoporosis", tr_noop("Brittle bones or a past fracture")},
                                      Named{"surgery", tr_noop("Recent surgery or a hernia")},
                                      Named{"shoulder", tr_noop("Shoulder trouble")},
                                      Named{"knee", tr_noop("Knee trouble")},
                                      Named{"ankle", tr_noop("Ankle trouble")},
                                      Named{"hamstring", tr_noop("Strained hamstring")},
                                      Named{"reflux", tr_noop("Reflux")}};
static_assert(places.size() == place_words.size() && equipment.size() == equipment_words.size() &&
              named_conditions.size() == condition_words.size());

std::string words_of_list(const std::vector<std::string>& list) {
  return list.empty() ? "[]" : fmt::format("{}", fmt::join(list, ", "));
}

/// Whether this value is in force: `[]` and an empty text are the same list.
bool is_so(const Policy& policy, const std::string& key, const std::string& value) {
  Policy other = policy;
  apply_setting(other, key, value);
  return other == policy;
}

constexpr std::array<std::string_view, 7> day_keys{"work_hours.mon", "work_hours.tue", "work_hours.wed",
                                                   "work_hours.thu", "work_hours.fri", "work_hours.sat",
                                                   "work_hours.sun"};

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

Preset preset_of(const Policy& policy) {
  for (const Preset preset : presets) {
    const auto edits = preset_edits(preset);
    if (std::ranges::all_of(edits, [&](const auto& edit) { return setting_text(policy, edit.first) == edit.second; }))
      return preset;
  }
  return Preset::own;
}

SettingEdits preset_edits(Preset preset) {
  SettingEdits edits;
  if (preset == Preset::own) return edits;
  const Policy policy = preset_policy(preset);
  for (const auto key : preset_keys) edits[std::string(key)] = setting_text(policy, key);
  if (policy.micro_break.enabled)
    for (const auto key : micro_keys) edits[std::string(key)] = setting_text(policy, key);
  return edits;
}

int preset_minutes(Preset preset) {
  return static_cast<int>(preset_policy(preset).rest_break.interval / Duration{1min});
}

std::string preset_words(Preset preset) {
  constexpr std::array<const char*, 4> words{tr_noop("Five minutes up after every hour and a half."),
                                             tr_noop("A minute every half hour, five minutes every hour."),
                                             tr_noop("Five minutes up every half hour."), tr_noop("Your own times.")};
  return tr(words[static_cast<std::size_t>(preset)]);
}

LengthField length_field(const Policy& policy, std::string_view key, LengthUnit usual) {
  const auto& kind = kind_of<DurationSetting>(key);
  const Duration value = kind.of(const_cast<Policy&>(policy));  // the table has one access for both
  LengthUnit unit = usual;
  while (unit != LengthUnit::seconds && value % length_of(unit) != 0ms)
    unit = unit == LengthUnit::hours ? LengthUnit::minutes : LengthUnit::seconds;
  const Duration one = length_of(unit);
  return {static_cast<int>(value / one), static_cast<int>((kind.least + one - 1ms) / one),
          static_cast<int>(kind.most / one), unit};
}

std::string length_text(int value, LengthUnit unit) { return format_duration(value * length_of(unit)); }

std::string unit_label(LengthUnit unit) {
  if (unit == LengthUnit::seconds) return trc("beside a field", "s");
  return unit == LengthUnit::minutes ? trc("beside a field", "min") : trc("beside a field", "h");
}

std::string unit_spoken(LengthUnit unit) {
  if (unit == LengthUnit::seconds) return trc("what a field counts", "seconds");
  return unit == LengthUnit::minutes ? trc("what a field counts", "minutes") : trc("what a field counts", "hours");
}

LengthField count_field(const Policy& policy, std::string_view key) {
  const auto& kind = kind_of<CountSetting>(key);
  return {kind.of(const_cast<Policy&>(policy)), kind.least, kind.most, LengthUnit::minutes};
}

std::optional<std::string> trouble_with(std::string_view typed, const LengthField& field, std::string_view unit) {
  const auto value = whole_number<int>(typed);
  if (typed.empty() || (value && *value >= field.least && *value <= field.most)) return std::nullopt;
  if (unit.empty()) return tr("From {least} to {most}.", "least"_a = field.least, "most"_a = field.most);
  // Translators: the limits of a number, as "From 1 to 60 minutes."
  return tr("From {least} to {most} {unit}.", "least"_a = field.least, "most"_a = field.most, "unit"_a = unit);
}

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
    edits[std::string(day_keys[day])] = !its ? "all" : its->empty() ? "none" : day_text(*its);
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

std::span<const Named> place_choices() { return places; }
std::span<const Named> equipment_choices() { return equipment; }
std::span<const Named> condition_choices() { return named_conditions; }

std::string list_text(const std::vector<std::string>& list, std::string_view word, bool in) {
  std::vector<std::string> changed = list;
  std::erase(changed, word);
  if (in) changed.emplace_back(word);
  const auto order = [](const std::string& its) {
    const auto at = [&its](const auto& words) { return std::ranges::find(words, its) - words.begin(); };
    return std::tuple(at(place_words), at(equipment_words), at(condition_words));
  };
  std::ranges::stable_sort(changed, {}, order);
  return words_of_list(changed);
}

std::string files_text(const std::vector<std::string>& files, std::string_view file, bool in) {
  std::vector<std::string> changed = files;
  std::erase(changed, file);
  if (in) changed.emplace_back(file);
  return "[" + toml_quoted_words(changed) + "]";
}

std::string calendar_words(const std::vector<std::string>& files) {
  return files.empty() ? tr("No calendar is chosen.") : fmt::format("{}", fmt::join(files, ", "));
}

WelcomeChoices welcome_choices(const Policy& policy) {
  WelcomeChoices choices;
  choices.preset = preset_of(policy);
  choices.minutes = static_cast<int>(policy.rest_break.interval / Duration{1min});
  choices.places = policy.stretches.places;
  choices.conditions = policy.stretches.conditions;
  choices.rather_not_say = policy.stretches.rather_not_say;
  return choices;
}

SettingEdits welcome_edits(const WelcomeChoices& choices, const Policy& policy) {
  SettingEdits edits = preset_edits(choices.preset);
  edits["rest_break.interval"] = length_text(choices.minutes, LengthUnit::minutes);
  if (!choices.places.empty()) edits["stretches.places"] = words_of_list(choices.places);
  edits["stretches.conditions"] = words_of_list(choices.conditions);
  edits["stretches.rather_not_say"] = choices.rather_not_say ? "true" : "false";
  std::erase_if(edits, [&](const auto& edit) { return edit.second && is_so(policy, edit.first, *edit.second); });
  return edits;
}

std::string welcome_breaks(const WelcomeChoices& choices, const Policy& policy) {
  Policy chosen = policy;
  for (const auto& [key, value] : welcome_edits(choices, policy))
    if (value) apply_setting(chosen, key, *value);
  return breaks_sentence(chosen);
}

}  // namespace limber
