#include "daemon/break_words.hpp"

#include <fmt/format.h>

#include "core/exercise.hpp"
#include "words/prompt_words.hpp"

namespace limber {

std::string numbered(int number, int of, const std::string& title) {
  // Translators: of the stretches of a break, as "2 of 4: Seated Twist".
  return tr("{number} of {count}: {title}", "number"_a = number, "count"_a = of, "title"_a = title);
}

NoticeWords guide_words(const Stretch* stretch, Side first, Duration duration, Opening opening) {
  if (!stretch || opening == Opening::walk)
    return {tr("Up you get"), tr("Stand up and walk a few steps. {length} for you.", "length"_a = brief(duration))};
  NoticeWords words{stretch->name, opening == Opening::walk_then_stretch ? tr("First walk a few steps.") + "\n" : ""};
  int number = 0;
  for (const Stretch::Step& step : stretch->steps)
    words.body += fmt::format("{}. {}\n", ++number, with_side(step.action, first));
  if (stretch->sides == 2) words.body += tr("Then the other side.") + "\n";
  words.body += ease_off();
  return words;
}

std::string preview_sentence(std::string_view action, const BreakPolicy& policy) {
  if (action == "start") return tr("Start shows the break step by step. Nothing begins now.");
  if (action == "postpone")
    return tr("It would ask once more in {length}. Nothing is put off now.", "length"_a = brief(policy.postpone));
  return tr("The next one comes in its time. Nothing is skipped now.");
}

NoticeWords greeting_words(const Policy& policy) {
  return {tr("Limber is here"), breaks_sentence(policy) + " " + tr("It asks at a pause in your typing.")};
}

PostureWords posture_words(Posture posture, Duration spell) {
  const std::string length = brief(spell);
  if (posture == Posture::standing) {
    const std::string body = tr("You have been sitting at the desk for {length}.", "length"_a = length);
    return {tr("Stand for a while?"), body, body + " " + tr("Say that you do with: limber stand"),
            trc("button: I do so now", "Stand")};
  }
  const std::string body = tr("You have been standing for {length}.", "length"_a = length);
  return {tr("Sit down again when you like"), body, body + " " + tr("Say that you do with: limber sit"),
          trc("button: I do so now", "Sit")};
}

Notification prompt_notification(const PromptWords& words, const std::string& icon) {
  Notification its{.title = words.title,
                   .body = words.line,
                   .body_without_actions = words.body_without_actions,
                   .default_action = {std::string(open_action), open_label()},
                   .urgency = words.quiet ? Urgency::low : Urgency::normal,
                   .lasting = !words.quiet,
                   .resident = true,
                   .icon = icon};
  for (const auto& action : words.actions) its.actions.push_back({action.id, action.label});
  return its;
}

}  // namespace limber
