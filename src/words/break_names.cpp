#include "words/break_names.hpp"

namespace limber {

std::string counted_outcome(Outcome outcome, long long number) {
  switch (outcome) {
    // Translators: so many breaks, by how they ended: "Rest breaks: 2 taken, 1 on your own".
    case Outcome::taken: return trn("{n} taken", "{n} taken", number);
    case Outcome::natural: return trn("{n} on your own", "{n} on your own", number);
    case Outcome::cut_short: return trn("{n} cut short", "{n} cut short", number);
    case Outcome::skipped: return trn("{n} skipped", "{n} skipped", number);
    case Outcome::ignored: return trn("{n} unanswered", "{n} unanswered", number);
  }
  return {};
}

std::string counted_outcomes(const std::function<long long(Outcome)>& number_of, const char* separator) {
  std::string text;
  for (const Outcome outcome : outcomes)
    if (const long long number = number_of(outcome); number > 0)
      text += (text.empty() ? "" : separator) + counted_outcome(outcome, number);
  return text;
}

}  // namespace limber
