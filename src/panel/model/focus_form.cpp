#include "panel/model/focus_form.hpp"

#include <nlohmann/json.hpp>

#include "os/printable.hpp"
#include "settings/set.hpp"
#include "words/focus_words.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {

SettingEdits focus_edits(const std::vector<FocusProgram>& rules, const Policy& defaults) {
  if (rules.empty() && defaults.focus.empty()) return {{"focus", std::nullopt}};
  Policy policy;
  policy.focus = rules;
  return {{"focus", setting_text(policy, "focus")}};
}

std::vector<FocusProgram> without_rule(std::vector<FocusProgram> rules, std::size_t which) {
  if (which < rules.size()) rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(which));
  return rules;
}

ProgramsSeen read_programs(const nlohmann::ordered_json& answer) {
  const JsonReader from(answer);
  ProgramsSeen seen;
  seen.trouble = tr_said(from.words("trouble"));
  for (const auto& each : from.list("lately"))
    if (each.is_string()) seen.lately.push_back(each.get<std::string>());
  return seen;
}

std::string preset_words(const FocusPreset& preset) {
  // Translators: programs of a kind and their rule: "Presentations: Quiet".
  return tr("{programs}: {rule}", "programs"_a = preset_title(preset.name), "rule"_a = words_of(preset.rule));
}

std::string program_words(const std::string& id) { return printable(short_id(id)); }

}  // namespace limber
