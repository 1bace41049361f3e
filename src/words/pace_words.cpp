#include "words/pace_words.hpp"

#include "words/tr.hpp"

namespace limber {

std::optional<std::string> pace_sentence(Pace pace, bool terminal) {
  switch (pace) {
    case Pace::easy_day:
      return tr("An easy day: gentle stretches alone, with short holds, until tomorrow.") +
             (terminal ? " " + tr("limber gentle off ends it.") : "");
    case Pace::first_week: return tr("Your first week: easy stretches, held for 10 seconds or 5 breaths at most.");
    case Pace::second_week: return tr("Your second week: nothing hard, and holds of 20 seconds or 5 breaths at most.");
    case Pace::usual: break;
  }
  return std::nullopt;
}

std::string easy_day_label(bool on) { return on ? tr("End the easy day") : tr("An easy day: gentle stretches alone"); }

}  // namespace limber
