#include "cli/words.hpp"

#include <fmt/format.h>

#include "words/tr.hpp"

namespace limber {

std::string counted(long long number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string breaks_line(BreakKind kind, const std::string& its) {
  // Translators: {outcomes}: "2 taken, 1 on your own".
  return kind == BreakKind::micro ? tr("Micro breaks: {outcomes}", "outcomes"_a = its)
                                  : tr("Rest breaks: {outcomes}", "outcomes"_a = its);
}

std::string outcome_heading(Outcome outcome) {
  switch (outcome) {
    case Outcome::taken: return trc("column, in one line or two", "Taken");
    case Outcome::natural: return trc("column, in one line or two", "On your\nown");
    case Outcome::cut_short: return trc("column, in one line or two", "Cut\nshort");
    case Outcome::skipped: return trc("column, in one line or two", "Skipped");
    case Outcome::ignored: return trc("column, in one line or two", "No\nanswer");
  }
  return "";
}

std::string time_left(const std::string& length) { return tr("{length} left", "length"_a = length); }

std::string is_fine(const std::string& file) { return tr("{file} is fine.", "file"_a = file); }

}  // namespace limber
