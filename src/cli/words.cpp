#include "cli/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace limber {
namespace {

using std::chrono::minutes;

std::string minutes_text(minutes length) {
  if (length <= 60min) return fmt::format("{} min", length.count());
  const auto whole_hours = std::chrono::floor<std::chrono::hours>(length);
  const minutes rest = length - whole_hours;
  if (rest == 0min) return fmt::format("{} h", whole_hours.count());
  return fmt::format("{} h {} min", whole_hours.count(), rest.count());
}

}  // namespace

std::string passed_text(Duration length) {
  const Duration shown = std::max(length, Duration::zero());
  if (shown < 1min) return fmt::format("{} s", std::chrono::floor<std::chrono::seconds>(shown).count());
  return minutes_text(std::chrono::floor<minutes>(shown));
}

std::string left_text(Duration length) {
  const auto shown = std::chrono::ceil<std::chrono::seconds>(std::max(length, Duration::zero()));
  if (shown < 1min) return fmt::format("{} s", shown.count());
  return minutes_text(std::chrono::ceil<minutes>(shown));
}

std::string_view title_of(BreakKind kind) { return kind == BreakKind::micro ? "Micro break" : "Rest break"; }
std::string_view noun_of(BreakKind kind) { return kind == BreakKind::micro ? "micro break" : "rest break"; }

std::string_view words_of(Outcome outcome) {
  constexpr std::array<std::string_view, 5> words{"taken", "on your own", "cut short", "skipped", "unanswered"};
  return words[static_cast<std::size_t>(outcome)];
}

std::string_view words_of(HoldReason reason) {
  constexpr std::array<std::string_view, 7> words{
      "until you end the quiet",      "until your work hours begin",         "until your call or video ends",
      "while Do Not Disturb is on",   "until the window leaves full screen", "until you're back",
      "until you touch keys or mouse"};
  return words[static_cast<std::size_t>(reason)];
}

std::string counted(long long number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace limber
