#include "panel/model/question_view.hpp"

#include "words/question_words.hpp"

namespace limber {

std::optional<QuestionView> question_view(const StatusFacts& status, const Policy& policy, const std::string& stretch) {
  if (!status.question) return std::nullopt;
  const auto& answers = status.question->answers;
  auto [title, body] = question_words(status.question->question, policy, answers);
  QuestionView view{std::move(title), std::move(body), {}, answers_would(answers, policy, stretch)};
  for (const QuestionAnswer answer : answers)
    view.answers.push_back({answer, answer_label(answer), answer_would(answer, policy, stretch)});
  return view;
}

}  // namespace limber
