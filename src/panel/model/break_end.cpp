#include "panel/model/break_end.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "words/json_reader.hpp"

namespace limber {
namespace {

constexpr Duration least_played = 3s;  // less of a stretch is not worth a word

std::optional<Outcome> outcome_called(const std::string& word) {
  for (const Outcome its : {Outcome::taken, Outcome::natural, Outcome::cut_short, Outcome::skipped, Outcome::ignored})
    if (name(its) == word) return its;
  return std::nullopt;
}

int breaks_had(const JsonReader& counts) {
  int had = 0;
  for (const Outcome outcome : {Outcome::taken, Outcome::natural, Outcome::cut_short})
    had += static_cast<int>(counts.number(name(outcome)).value_or(0));
  return had;
}

}  // namespace

Outcome read_outcome(const std::string& word) { return outcome_called(word).value_or(Outcome::skipped); }

BreakEndFacts read_break_end(const nlohmann::ordered_json& status) {
  const JsonReader from(status);
  BreakEndFacts facts;
  for (const BreakKind kind : kinds) facts.breaks_today += breaks_had(from.in("today").in(name(kind)));
  const JsonReader next = from.in("at_work");
  if (const auto at = next.local("at_wall")) facts.next = NextByClock{*at, next.length("in_ms").value_or(0ms)};
  const JsonReader last = from.in("last_break");
  const auto outcome = outcome_called(last.words("outcome"));
  if (!outcome) return facts;
  BreakSum& sum = facts.last.emplace();
  sum.outcome = outcome;
  sum.counts = last.flag("counts").value_or(false);
  sum.done = static_cast<int>(last.number("done").value_or(0));
  sum.stretches = static_cast<int>(last.number("stretches").value_or(0));
  sum.lasted = last.length("lasted_ms").value_or(0ms);
  sum.whole = last.length("whole_ms").value_or(0ms);
  facts.ended_ago = last.length("ended_ago_ms").value_or(0ms);
  return facts;
}

BreakEndView break_end_view(const RoutinePlayer& player, Instant now, Duration opened,
                            const std::optional<BreakEndFacts>& facts, const Catalogue& catalogue, ClockStyle clock) {
  BreakSum sum = sum_of(player, now);
  const bool its_own = facts && facts->last && player.routine().order().kind && facts->ended_ago <= opened;
  if (its_own) sum = *facts->last;
  sum.number = facts ? facts->breaks_today : 1;
  BreakEndView view;
  const auto next = facts ? about_when(facts->next) : std::nullopt;
  view.words = farewell_words(sum, next ? clock_words(*next, clock) : "");
  if (!facts) view.words.thanks.clear();  // which one it is comes with them
  for (const StretchPlayed& its : player.played(now))
    if (const Stretch* stretch = catalogue.find(its.id); stretch && its.played >= least_played)
      view.stretches.push_back({stretch->id, stretch->name});
  return view;
}

}  // namespace limber
