#include "panel/model/prompt_view.hpp"

#include "catalogue/prompt_words.hpp"

namespace limber {

std::optional<PromptView> prompt_view(const StatusFacts& status, const SettingsFacts& settings,
                                      const Catalogue& catalogue) {
  const BreakFacts& rest = status.of(BreakKind::rest);
  if (rest.stage != BreakStatus::Stage::prompted) return std::nullopt;
  const Stretch* stretch = catalogue.find(rest.stretch);
  const Prompted prompted{BreakKind::rest, rest.stretch, rest.attempt, rest.may_postpone, status.sitting};
  const PromptWords words = prompt_words(prompted, settings.policy, stretch);
  PromptView view;
  view.heading = words.title;
  view.body = words.body;
  if (stretch) view.stretch = stretch->id;
  if (rest.may_postpone) view.postpone = settings.policy.rest_break.postpone;
  view.folded = "Ready when you are";
  return view;
}

std::string postpone_label(Duration by) { return "In " + brief(by); }

}  // namespace limber
