#include "words/question_words.hpp"

#include <algorithm>

#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

/// Of the question why breaks were skipped: it asks for what may be answered alone.
std::string skips_title(const std::vector<QuestionAnswer>& answers) {
  using enum QuestionAnswer;
  for (const QuestionAnswer reason : {bad_moment, no_time, not_this_stretch})
    if (std::ranges::find(answers, reason) == answers.end()) return tr("What would suit you better?");
  return tr("Is it the moment, the time, the stretch?");
}

/// Stays as it is, or is asked again: nothing that somebody has to know before they press.
bool changes_something(QuestionAnswer answer) {
  return answer != QuestionAnswer::keep && answer != QuestionAnswer::later;
}

}  // namespace

QuestionWords question_words(Question question, const Policy& policy, const std::vector<QuestionAnswer>& answers) {
  switch (question) {
    case Question::skips:
      return {skips_title(answers),
              tr("Three breaks in a row were skipped. That is fine, and one click can make the next ones fit better.")};
    case Question::monthly: return {tr("Do the breaks suit you?"), breaks_sentence(policy)};
    case Question::lighter: return {tr("Fewer breaks for a month now. Is that right?"), breaks_sentence(policy)};
  }
  return {};
}

std::string answer_label(QuestionAnswer answer) {
  switch (answer) {
    // Translators: why breaks were skipped.
    case QuestionAnswer::no_time: return tr("No time");
    case QuestionAnswer::bad_moment: return tr("Bad moment");
    case QuestionAnswer::not_this_stretch: return tr("Not this stretch");
    case QuestionAnswer::not_now: return tr("Not now");
    // Translators: the breaks are to stay as they are.
    case QuestionAnswer::keep: return tr("Keep them");
    // Translators: how often breaks are to come.
    case QuestionAnswer::lighter: return tr("Less often");
    case QuestionAnswer::stronger: return tr("More often");
    case QuestionAnswer::as_before: return tr("As before");
    case QuestionAnswer::later: return tr("Ask me later");
  }
  return "";
}

std::string answer_effect(QuestionAnswer answer, const Policy& policy, std::string_view stretch) {
  switch (answer) {
    case QuestionAnswer::no_time:
      return tr("Rest breaks last {length} from now on.", "length"_a = brief(policy.rest_break.duration));
    case QuestionAnswer::bad_moment:
      return tr("Limber waits up to {length} for a pause in your typing.", "length"_a = brief(policy.prompt.patience));
    case QuestionAnswer::not_this_stretch:
      return stretch.empty() ? tr("That stretch comes no more.")
                             : tr("{stretch} comes no more.", "stretch"_a = stretch);
    case QuestionAnswer::not_now: return tr("Quiet for an hour.");
    case QuestionAnswer::keep: return tr("All stays as it is.");
    case QuestionAnswer::lighter:
    case QuestionAnswer::stronger:
    case QuestionAnswer::as_before: return breaks_sentence(policy);
    case QuestionAnswer::later: return tr("Limber asks again in a month.");
  }
  return "";
}

std::string answer_would(QuestionAnswer answer, const Policy& policy, std::string_view stretch) {
  if (answer == QuestionAnswer::as_before) return "";
  return answer_effect(answer, policy_after(answer, policy, std::nullopt), stretch);
}

std::string answers_would(const std::vector<QuestionAnswer>& answers, const Policy& policy, std::string_view stretch) {
  std::string lines;
  for (const QuestionAnswer answer : answers) {
    const std::string would = changes_something(answer) ? answer_would(answer, policy, stretch) : "";
    if (would.empty()) continue;
    // Translators: an answer and what it does: "No time: Rest breaks last 3 min from now on."
    lines +=
        (lines.empty() ? "" : "\n") + tr("{answer}: {effect}", "answer"_a = answer_label(answer), "effect"_a = would);
  }
  return lines;
}

}  // namespace limber
