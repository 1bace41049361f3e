// What is asked now and then: why several breaks were skipped, and once a month whether the breaks are right (B39); and
// the word in a prompt, once a week at most, why its stretch is another one.
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {
namespace {

constexpr int skips_worth_asking = 3;
// All together at most 14 in a year: four in 104 days where there is always something to ask.
constexpr std::chrono::days month{30}, between_skips{90}, after_any{14}, week{7};

bool long_ago(const std::optional<Date>& then, Date now, std::chrono::days least) {
  return !then || std::chrono::sys_days{now} - std::chrono::sys_days{*then} >= least;
}

}  // namespace

/// What there is to ask, whenever it suits.
std::optional<Question> Scheduler::question_due() const {
  if (!policy_.over_time.questions || !kept_.day || kept_.question || !person_.input_known) return std::nullopt;
  const Date day = *kept_.day;
  if (kept_.skips_in_row >= skips_worth_asking && long_ago(kept_.skips_asked_on, day, between_skips) &&
      long_ago(kept_.asked_on, day, after_any))
    return Question::skips;
  if (!kept_.first_day || !long_ago(kept_.asked_on ? kept_.asked_on : kept_.first_day, day, month)) return std::nullopt;
  return lighter_for_long() ? Question::lighter : Question::monthly;
}

bool Scheduler::lighter_for_long() const {
  const Intervals now{policy_.micro_break.interval, policy_.rest_break.interval};
  return kept_.lighter_on && long_ago(kept_.lighter_on, *kept_.day, month) && kept_.intervals_before &&
         kept_.intervals_before != now;
}

/// It waits for a good moment, as a reminder does (B28).
Instant Scheduler::when_question_held() const {
  if (!question_from_) return never;
  return question_due() ? when_blocked() : at_;
}

void Scheduler::question_held(Instant) { question_from_.reset(); }

Instant Scheduler::when_question_freed() const { return question_from_ || !question_due() ? never : when_free(at_); }

void Scheduler::question_freed(Instant at) { question_from_ = at; }

Instant Scheduler::when_question() const { return question_from_ ? breakpoint_after(*question_from_) : never; }

void Scheduler::ask_question(Instant at) {
  const Question question = *question_due();
  question_from_.reset();
  reminder_said(at);
  kept_.question = question;
  kept_.asked_on = kept_.day;
  if (question == Question::skips) {
    kept_.skips_asked_on = kept_.day;
    kept_.skips_in_row = 0;
  }
  say(at, QuestionAsked{question, kept_.skipped_stretch});
}

void Scheduler::question_over(Instant at, std::optional<QuestionAnswer> answer) {
  if (!kept_.question) return;
  kept_.question.reset();
  say(at, QuestionOver{answer, kept_.skipped_stretch});
}

std::optional<Refusal> Scheduler::refuses(const QuestionAnswered& event) const {
  if (!kept_.question) return Refusal::no_question;
  const auto answers = answers_to(*kept_.question, policy_, kept_.skipped_stretch);
  return std::ranges::find(answers, event.answer) == answers.end() ? std::optional(Refusal::no_such_answer)
                                                                   : std::nullopt;
}

/// The settings are changed by whoever tells of the answer (policy_after()), after this.
void Scheduler::on(Instant now, const QuestionAnswered& event) {
  if (refuses(event)) return;
  if (event.answer == QuestionAnswer::lighter) {
    kept_.lighter_on = kept_.day;
    kept_.intervals_before = {policy_.micro_break.interval, policy_.rest_break.interval};
  } else if (event.answer == QuestionAnswer::later) {
    if (kept_.lighter_on) kept_.lighter_on = kept_.day;
  } else if (kept_.question != Question::skips) {
    kept_.lighter_on.reset();
    kept_.intervals_before.reset();
  }
  if (event.answer == QuestionAnswer::not_now) on(now, QuietBegan{std::nullopt, quiet_after_not_now});
  question_over(now, event.answer);
}

/// What has become of a break, for the question about skips.
void Scheduler::count_skips(Outcome outcome, const StretchId& stretch) {
  if (was_had(outcome)) kept_.skips_in_row = 0;
  if (outcome != Outcome::skipped) return;
  ++kept_.skips_in_row;
  kept_.skipped_stretch = stretch;
}

/// Whether the prompt is to say why its stretch is another one than last time.
bool Scheduler::explains(const StretchId& stretch, bool chosen_by_person) {
  const StretchId last = std::exchange(kept_.prompted_stretch, stretch);
  if (chosen_by_person || !policy_.over_time.explain || !kept_.day || last.empty() || stretch.empty() ||
      last == stretch)
    return false;
  if (!long_ago(kept_.explained_on, *kept_.day, week)) return false;
  kept_.explained_on = kept_.day;
  return true;
}

}  // namespace limber
