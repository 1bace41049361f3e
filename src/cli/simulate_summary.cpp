#include "cli/simulate_summary.hpp"

#include <fmt/format.h>

#include "cli/words.hpp"

namespace limber {
namespace {

constexpr int name_width = 11;
constexpr int number_width = 11;

std::string row(const Style& style, Tone tone, std::string_view name, const std::array<std::string, 7>& cells) {
  std::string line = pad(name, name_width);
  for (const std::string& cell : cells) line += pad_left(cell, number_width);
  return paint(style, tone, line) + "\n";
}

}  // namespace

void SimulateSummary::add_sitting(Duration length, LocalTime until) {
  if (length <= 0s) return;
  sitting_ += length;
  longest_ = std::max(longest_, length);
  days_.insert(std::chrono::floor<std::chrono::days>(until - length));
}

void SimulateSummary::add(const Effect& effect, LocalTime local) {
  if (const auto* prompt = std::get_if<Prompted>(&effect.what)) {
    ++breaks_[index_of(prompt->kind)].prompts;
  } else if (const auto* later = std::get_if<Postponed>(&effect.what)) {
    ++breaks_[index_of(later->kind)].postponed;
  } else if (const auto* ended = std::get_if<Ended>(&effect.what)) {
    ++breaks_[index_of(ended->kind)].outcomes[static_cast<std::size_t>(ended->outcome)];
  } else if (const auto* span = std::get_if<SpanEnded>(&effect.what); span && span->kind == SpanKind::sitting) {
    add_sitting(span->to - span->from, local + (span->to - effect.at));
  }
}

void SimulateSummary::end(const Snapshot& last, LocalTime local) {
  if (last.span == SpanKind::sitting) add_sitting(last.span_for, local);
}

std::string SimulateSummary::text(const Style& style) const {
  std::string text =
      row(style, Tone::dim, "", {"prompts", "taken", "natural", "cut short", "skipped", "ignored", "postponed"});
  for (const BreakKind kind : kinds) {
    const auto& its = breaks_[index_of(kind)];
    const auto of = [&](Outcome outcome) { return std::to_string(its.outcomes[static_cast<std::size_t>(outcome)]); };
    text += row(style, Tone::plain, title_of(kind),
                {std::to_string(its.prompts), of(Outcome::taken), of(Outcome::natural), of(Outcome::cut_short),
                 of(Outcome::skipped), of(Outcome::ignored), std::to_string(its.postponed)});
  }
  text += fmt::format("\nSitting {}, the longest at a stretch {}", elapsed_words(sitting_), elapsed_words(longest_));
  if (days_.size() > 1)
    text += fmt::format(", {} a day", elapsed_words(sitting_ / static_cast<Duration::rep>(days_.size())));
  return text + "\n";
}

}  // namespace limber
