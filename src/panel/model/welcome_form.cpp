#include "panel/model/welcome_form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "settings/set.hpp"
#include "words/prompt_words.hpp"

namespace limber {
namespace {

std::string words(const std::vector<std::string>& list) {
  return list.empty() ? "[]" : fmt::format("{}", fmt::join(list, ", "));
}

/// Whether this value is in force: `[]` and an empty text are the same list.
bool is_so(const Policy& policy, const std::string& key, const std::string& value) {
  Policy other = policy;
  apply_setting(other, key, value);
  return other == policy;
}

}  // namespace

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
  if (!choices.places.empty()) edits["stretches.places"] = words(choices.places);
  edits["stretches.conditions"] = words(choices.conditions);
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
