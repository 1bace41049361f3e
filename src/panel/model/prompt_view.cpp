#include "panel/model/prompt_view.hpp"

#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

PromptView view_of_words(const PromptWords& words, const Stretch* stretch) {
  PromptView view;
  view.heading = words.title;
  view.body = words.body;
  if (stretch) view.stretch = stretch->id;
  view.folded = tr("Ready when you are");
  return view;
}

PromptView preview_view(const StatusFacts& status, const Policy& policy, const Catalogue& catalogue) {
  const Stretch* stretch = catalogue.find(status.preview->stretch);
  PromptView view = view_of_words(preview_words(*status.preview, policy, stretch, status.sitting), stretch);
  view.later = later_view(policy, status.preview->kind, 0ms);
  view.to_look_at = true;
  return view;
}

}  // namespace

std::optional<PromptView> prompt_view(const StatusFacts& status, const SettingsFacts& settings,
                                      const Catalogue& catalogue) {
  const BreakFacts& rest = status.of(BreakKind::rest);
  if (rest.stage != BreakStatus::Stage::prompted) {
    if (status.preview) return preview_view(status, settings.policy, catalogue);
    return std::nullopt;
  }
  const Stretch* stretch = catalogue.find(rest.stretch);
  Prompted prompted{BreakKind::rest, rest.stretch, rest.attempt, rest.may_postpone, status.sitting};
  prompted.length = rest.length.value_or(0ms);
  prompted.explains = rest.explains;
  prompted.put_off = rest.put_off_for;
  if (rest.ahead_of) prompted.ahead_of = Instant{};  // when is not said
  PromptView view = view_of_words(prompt_words(prompted, settings.policy, stretch), stretch);
  if (rest.may_postpone) view.later = later_view(settings.policy, BreakKind::rest, rest.put_off_for);
  return view;
}

}  // namespace limber
