#include "words/break_end_facts.hpp"

#include <nlohmann/json.hpp>

#include "words/json_reader.hpp"

namespace limber {
namespace {

int breaks_had(const JsonReader& counts) {
  int had = 0;
  for (const Outcome each : outcomes)
    if (was_had(each)) had += static_cast<int>(counts.number(name(each)).value_or(0));
  return had;
}

}  // namespace

Outcome read_outcome(const std::string& word) { return outcome(word).value_or(Outcome::skipped); }

BreakEndFacts read_break_end(const nlohmann::ordered_json& status) {
  const JsonReader from(status);
  BreakEndFacts facts;
  for (const BreakKind kind : kinds) facts.breaks_today += breaks_had(from.in("today").in(name(kind)));
  const JsonReader next = from.in("at_work");
  if (const auto at = next.local("at_wall")) facts.next = NextByClock{*at, next.length("in_ms").value_or(0ms)};
  const JsonReader last = from.in("last_break");
  const auto how = outcome(last.words("outcome"));
  if (!how) return facts;
  BreakSum& sum = facts.last.emplace();
  sum.outcome = how;
  sum.counts = last.flag("counts").value_or(false);
  sum.done = static_cast<int>(last.number("done").value_or(0));
  sum.stretches = static_cast<int>(last.number("stretches").value_or(0));
  sum.lasted = std::chrono::floor<std::chrono::seconds>(last.length("lasted_ms").value_or(0ms));  // as lists tell it
  sum.whole = last.length("whole_ms").value_or(0ms);
  facts.ended_ago = last.length("ended_ago_ms").value_or(0ms);
  return facts;
}

}  // namespace limber
