#include "cli/simulate_summary.hpp"

#include "cli/table.hpp"
#include "cli/words.hpp"
#include "words/tr.hpp"

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
  std::vector columns{column_of("", left), column_of(trc("column, in one line or two", "Prompts"))};
  for (const Outcome outcome : outcomes) columns.push_back(column_of(outcome_heading(outcome)));
  columns.push_back(column_of(trc("column, in one line or two", "Put\noff")));
  Table table(std::move(columns));
  for (const BreakKind kind : kinds) {
    const auto& its = breaks_[index_of(kind)];
    std::vector<std::string> row{std::string(title_of(kind)), std::to_string(its.prompts)};
    for (const Outcome outcome : outcomes)
      row.push_back(std::to_string(its.outcomes[static_cast<std::size_t>(outcome)]));
    row.push_back(std::to_string(its.postponed));
    table.add_row(std::move(row));
  }
  std::string text = table.text(style);
  const std::string sitting = elapsed_words(sitting_), longest = elapsed_words(longest_);
  // Translators: lengths of time: "Sitting 12 h, the longest at a stretch 1 h 10 min".
  std::string sums =
      tr("Sitting {sitting}, the longest at a stretch {longest}", "sitting"_a = sitting, "longest"_a = longest);
  if (const auto days = static_cast<Duration::rep>(days_.size()); days > 1)
    sums = tr("Sitting {sitting}, the longest at a stretch {longest}, {average} a day", "sitting"_a = sitting,
              "longest"_a = longest, "average"_a = elapsed_words(sitting_ / days));
  return text + "\n" + wrap(sums, style.width, 0) + "\n";
}

}  // namespace limber
