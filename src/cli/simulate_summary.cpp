#include "cli/simulate_summary.hpp"

#include <fmt/format.h>

#include "cli/table.hpp"
#include "cli/words.hpp"

namespace limber {

/// An absence of that length is the end of the day, not a break in it.
constexpr Duration a_night = 4h;

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
    if (ended->lasted >= a_night) return;
    ++breaks_[index_of(ended->kind)].outcomes[static_cast<std::size_t>(ended->outcome)];
  } else if (const auto* span = std::get_if<SpanEnded>(&effect.what); span && span->kind == SpanKind::sitting) {
    add_sitting(span->to - span->from, local + (span->to - effect.at));
  }
}

void SimulateSummary::end(const Snapshot& last, LocalTime local) {
  if (last.span == SpanKind::sitting) add_sitting(last.span_for, local);
}

std::string SimulateSummary::text(const Style& style) const {
  using enum TableColumn::Side;
  Table table({{"", "", left},
               {"", "Prompts", right},
               {"", "Taken", right},
               {"On your", "own", right},
               {"Cut", "short", right},
               {"", "Skipped", right},
               {"No", "answer", right},
               {"Put", "off", right}});
  for (const BreakKind kind : kinds) {
    const auto& its = breaks_[index_of(kind)];
    std::vector<std::string> row{std::string(title_of(kind)), std::to_string(its.prompts)};
    for (const Outcome outcome : outcomes)
      row.push_back(std::to_string(its.outcomes[static_cast<std::size_t>(outcome)]));
    row.push_back(std::to_string(its.postponed));
    table.add_row(std::move(row));
  }
  std::string text = table.text(style);
  std::string sums =
      fmt::format("Sitting {}, the longest at a stretch {}", elapsed_words(sitting_), elapsed_words(longest_));
  if (days_.size() > 1)
    sums += fmt::format(", {} a day", elapsed_words(sitting_ / static_cast<Duration::rep>(days_.size())));
  return text + "\n" + wrap(sums, style.width, 0) + "\n";
}

}  // namespace limber
