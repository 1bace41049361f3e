#include "panel/model/settings_form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

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

Duration length_of(LengthUnit unit) {
  switch (unit) {
    case LengthUnit::seconds: return 1s;
    case LengthUnit::minutes: return 1min;
    case LengthUnit::hours: return 1h;
  }
  return 1min;
}

template <typename Kind>
const Kind& kind_of(std::string_view key) {
  if (const auto* kind = std::get_if<Kind>(&require_setting(key).kind)) return *kind;
  throw SettingsError(fmt::format("{} is of another kind", key));
}

constexpr std::array places{Named{"desk", "at my desk"}, Named{"standing", "standing up"},
                            Named{"mat", "on a mat or carpet"}};
constexpr std::array equipment{Named{"chair", "a chair"},        Named{"steady-chair", "a chair without wheels"},
                               Named{"desk", "a desk"},          Named{"wall", "a free wall"},
                               Named{"doorway", "a doorway"},    Named{"mat", "a mat"},
                               Named{"roller", "a foam roller"}, Named{"cushion", "a cushion"}};
constexpr std::array named_conditions{Named{"back", "A sore back just now"},
                                      Named{"pregnancy", "Pregnancy"},
                                      Named{"blood-pressure", "High blood pressure"},
                                      Named{"disc", "Slipped disc or spinal surgery"},
                                      Named{"neck", "Neck trouble"},
                                      Named{"wrist", "Wrist or hand trouble"},
                                      Named{"dizziness", "Dizzy spells"},
                                      Named{"eyes", "Glaucoma or eye surgery"},
                                      Named{"osteoporosis", "Brittle bones or a past fracture"},
                                      Named{"surgery", "Recent surgery or a hernia"},
                                      Named{"shoulder", "Shoulder trouble"},
                                      Named{"knee", "Knee trouble"},
                                      Named{"ankle", "Ankle trouble"},
                                      Named{"hamstring", "Strained hamstring"},
                                      Named{"reflux", "Reflux"}};
static_assert(places.size() == place_words.size() && equipment.size() == equipment_words.size() &&
              named_conditions.size() == condition_words.size());

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
  switch (preset) {
    case Preset::gentle: return "Five minutes up after every hour and a half.";
    case Preset::balanced: return "A minute every half hour, five minutes every hour.";
    case Preset::active: return "Five minutes up every half hour.";
    case Preset::own: return "Your own times.";
  }
  return {};
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

std::string_view unit_label(LengthUnit unit) {
  switch (unit) {
    case LengthUnit::seconds: return "s";
    case LengthUnit::minutes: return "min";
    case LengthUnit::hours: return "h";
  }
  return "";
}

std::string_view unit_spoken(LengthUnit unit) {
  switch (unit) {
    case LengthUnit::seconds: return "seconds";
    case LengthUnit::minutes: return "minutes";
    case LengthUnit::hours: return "hours";
  }
  return "";
}

LengthField count_field(const Policy& policy, std::string_view key) {
  const auto& kind = kind_of<CountSetting>(key);
  return {kind.of(const_cast<Policy&>(policy)), kind.least, kind.most, LengthUnit::minutes};
}

std::optional<std::string> trouble_with(std::string_view typed, const LengthField& field, std::string_view unit) {
  int value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (typed.empty() ||
      (error == std::errc{} && end == typed.data() + typed.size() && value >= field.least && value <= field.most))
    return std::nullopt;
  return fmt::format("From {} to {}{}{}.", field.least, field.most, unit.empty() ? "" : " ", unit);
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
  return changed.empty() ? "[]" : fmt::format("{}", fmt::join(changed, ", "));
}

}  // namespace limber
