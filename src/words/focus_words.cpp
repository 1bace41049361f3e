#include "words/focus_words.hpp"

#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {

std::string words_of(const FocusProgram& rule) {
  switch (rule.rule) {
    // Translators: while a program is in front, no break is asked for.
    case FocusRule::quiet: return trc("rule for a program", "Quiet");
    case FocusRule::rest_only: return trc("rule for a program", "Rest breaks only");
    case FocusRule::longer: break;
  }
  return tr("{length} between breaks", "length"_a = elapsed_words(rule.interval));
}

std::string preset_title(std::string_view preset) {
  return preset == "presentation" ? tr("Presentations") : tr("Drawing and painting");
}

}  // namespace limber
