#include "core/question.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr Duration step = 5min;  // that people count intervals in
constexpr Duration longest_patience = 10min;
constexpr Duration least_interval = 20min;

/// `interval` times `parts` of `of`, to the step; short ones, as for trying things out, to the second.
Duration scaled(Duration interval, int parts, int of) {
  const Duration exact = interval * parts / of;
  const Duration to = interval < 2 * step ? Duration{1s} : step;
  return (exact + to / 2) / to * to;
}

Duration lighter(Duration interval) {
  return std::max(interval, std::min<Duration>(scaled(interval, 3, 2), prolonged_sitting));
}

Duration stronger(Duration interval) {
  return std::min(interval, std::max(scaled(interval, 2, 3), std::min<Duration>(interval, least_interval)));
}

template <typename Change>
void for_intervals(Policy& policy, Change change) {
  for (const BreakKind kind : kinds)
    if (policy.of(kind).enabled) policy.of(kind).interval = change(policy.of(kind).interval);
}

/// About half of it, in whole minutes.
Duration shorter(Duration rest) {
  const Duration to = rest < 2min ? Duration{1s} : Duration{1min};
  return std::min(rest, (rest / 2 + to - Duration{1}) / to * to);
}

}  // namespace

Policy policy_after(QuestionAnswer answer, const Policy& policy, const std::optional<Intervals>& before) {
  Policy after = policy;
  switch (answer) {
    case QuestionAnswer::no_time:
      after.rest_break.duration = shorter(policy.rest_break.duration);
      after.rest_break.natural_after = std::min(policy.rest_break.natural_after, after.rest_break.duration);
      break;
    case QuestionAnswer::bad_moment:
      after.prompt.patience =
          std::max(policy.prompt.patience, std::clamp<Duration>(policy.prompt.patience * 2, 2min, longest_patience));
      break;
    case QuestionAnswer::lighter: for_intervals(after, lighter); break;
    case QuestionAnswer::stronger: for_intervals(after, stronger); break;
    case QuestionAnswer::as_before:
      if (!before) break;
      after.micro_break.interval = before->micro;
      after.rest_break.interval = before->rest;
      break;
    case QuestionAnswer::not_this_stretch:
    case QuestionAnswer::not_now:
    case QuestionAnswer::keep:
    case QuestionAnswer::later: break;
  }
  return after;
}

std::vector<QuestionAnswer> answers_to(Question question, const Policy& policy, std::string_view stretch) {
  using enum QuestionAnswer;
  std::vector<QuestionAnswer> answers;
  const auto offer = [&](QuestionAnswer answer) {
    if (policy_after(answer, policy, std::nullopt) != policy) answers.push_back(answer);
  };
  switch (question) {
    case Question::skips:
      if (policy.rest_break.enabled) offer(no_time);
      offer(bad_moment);
      if (!stretch.empty()) answers.push_back(not_this_stretch);
      answers.push_back(not_now);
      break;
    case Question::monthly:
      answers.push_back(keep);
      offer(lighter);
      offer(stronger);
      answers.push_back(later);
      break;
    case Question::lighter: answers = {keep, as_before, later}; break;
  }
  return answers;
}

}  // namespace limber
