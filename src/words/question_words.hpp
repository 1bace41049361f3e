// What Limber asks over time (B39), its answers, and what each of them does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/question.hpp"

namespace limber {

struct QuestionWords {
  std::string title, body;
};
/// `policy`: as it is; `answers`: those that there are, so that nothing else is asked for.
QuestionWords question_words(Question question, const Policy& policy, const std::vector<QuestionAnswer>& answers = {});

/// Of a button: "Less often".
std::string answer_label(QuestionAnswer answer);

/// What it has done: "Rest breaks last 3 min from now on." `policy`: after it. `stretch`: the name of the one that it
/// is about; may be empty.
std::string answer_effect(QuestionAnswer answer, const Policy& policy, std::string_view stretch);
/// The same before it is chosen; `policy`: as it is. Empty: it cannot be said.
std::string answer_would(QuestionAnswer answer, const Policy& policy, std::string_view stretch);
/// A line for each of `answers` that changes something: "No time: Rest breaks last 3 min from now on."
std::string answers_would(const std::vector<QuestionAnswer>& answers, const Policy& policy, std::string_view stretch);

}  // namespace limber
