#include "panel/model/break_end.hpp"

namespace limber {
namespace {

constexpr Duration least_played = 3s;  // less of a stretch is not worth a word

}  // namespace

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
