#include "daemon/question_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "daemon/engine_driver.hpp"
#include "daemon/methods/topics.hpp"
#include "rpc/error.hpp"
#include "settings/error.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

SettingsService::News write_edits(SettingsService& settings, const SettingEdits& edits) try {
  return edits.empty() ? SettingsService::News{} : settings.set(edits);
} catch (const SettingsError& error) {
  throw refused("not_written", fmt::format("The settings cannot be changed: {}", error.what()));
}

void hide_stretch(const QuestionAnswers& context) try {
  const StretchId stretch = context.engine_driver.status().question_about;
  if (!stretch.empty()) context.hide(stretch);
} catch (const std::exception& error) {
  throw refused("not_written", error.what());
}

}  // namespace

void QuestionAnswers::answer(QuestionAnswer answer) const {
  const QuestionAnswered said{answer};
  require_possible(engine_driver, said);
  const SettingsService::News news = write_edits(settings, edits_of(answer));
  if (answer == QuestionAnswer::not_this_stretch) hide_stretch(*this);
  engine_driver.tell(said);  // before the settings: what the answer is about is as it was
  settings_changed(news);
}

bool QuestionAnswers::allowed(QuestionAnswer answer) const {
  return settings.locked().empty() || std::ranges::none_of(edits_of(answer), [&](const auto& edit) {
           return settings.locked().contains(edit.first);
         });
}

SettingEdits QuestionAnswers::edits_of(QuestionAnswer answer) const {
  const Policy after = policy_after(answer, settings.policy(), engine_driver.snapshot().intervals_before);
  SettingEdits edits;
  for (const std::string_view key : setting_keys())
    if (const auto text = setting_text(after, key); text != setting_text(settings.policy(), key))
      edits[std::string(key)] = text;
  return edits;
}

}  // namespace limber
