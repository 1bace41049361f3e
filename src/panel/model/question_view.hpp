// What Limber asks over time (B39), as the panel shows it. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "panel/model/status_facts.hpp"

namespace limber {

struct QuestionView {
  struct Answer {
    QuestionAnswer answer;
    std::string label;
    std::string effect;  ///< what it does; empty: not said
    bool operator==(const Answer&) const = default;
  };
  std::string title, body;
  std::vector<Answer> answers;
  std::string effects;  ///< of all that change something, a line each
  bool operator==(const QuestionView&) const = default;
};

/// `stretch`: the name of the one that it is about; may be empty. None: nothing is asked.
std::optional<QuestionView> question_view(const StatusFacts& status, const Policy& policy, const std::string& stretch);

}  // namespace limber
