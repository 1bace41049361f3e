#include "words/letter_words.hpp"

#include "words/clock_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int fewest_days = 3;         // that are worth a sentence
constexpr int fewest_breaks = 6;       // of which a share says something
constexpr Duration alike = 10min;      // two weeks that differ by less, a day
constexpr Duration to_tell_by = 5min;  // differences are told in such steps

int refused(const OutcomeCounts& breaks) { return breaks[Outcome::skipped] + breaks[Outcome::ignored]; }

std::string about_sitting(const WeekSum& week) {
  // Translators: {n} is the number of days, the lengths are as "5 h 42 min".
  return trn("On {n} day you sat for {length}, {longest} at most without getting up.",
             "On {n} days you sat for {length} a day, {longest} at most without getting up.", week.days,
             "length"_a = elapsed_words(week.sitting_a_day()), "longest"_a = elapsed_words(week.longest_sit));
}

std::string about_breaks(const WeekSum& week) {
  const int had = week.breaks.had(), asked = had + refused(week.breaks);
  if (asked == 0) return tr("No break came up.");
  if (had == asked) return trn("The one break that came up was yours.", "You were up for all {n} breaks.", had);
  return tr("You were up for {had} of {asked} breaks.", "had"_a = had, "asked"_a = asked);
}

std::string about_before(const WeekSum& week, const WeekSum& before) {
  if (before.days < fewest_days) return tr("There is no week before it yet to hold it against.");
  const Duration more = week.sitting_a_day() - before.sitting_a_day();
  if (more < alike && more > -alike) return tr("That is about as much sitting as in the week before.");
  const Duration apart = (more < 0s ? -more : more) / to_tell_by * to_tell_by;
  return more < 0s ? tr("That is {length} less sitting a day than in the week before.", "length"_a = brief(apart))
                   : tr("That is {length} more sitting a day than in the week before.", "length"_a = brief(apart));
}

/// Of breaks that this person has: the rest break where both kinds come.
std::string idea_of_refused(const Policy& policy) {
  const bool rest = policy.rest_break.enabled;
  const Duration interval = rest ? policy.rest_break.interval : policy.micro_break.interval;
  if (interval >= prolonged_sitting)
    return tr("One idea: if it is the moment that does not fit, Limber can wait longer for a pause in your typing.");
  return rest ? tr("One idea: fewer breaks may suit you better. The interval of the rest break is in the settings.")
              : tr("One idea: fewer breaks may suit you better. The interval of the micro break is in the settings.");
}

std::string idea_of_an_errand(const Policy& policy) {
  return policy.rest_break.enabled
             ? tr("One idea: take the walk of a rest break to the window or the tap, so that it has an errand.")
             : tr("One idea: fetch your water a glass at a time, so that there is a reason to get up.");
}

std::string suggestion(const WeekSum& week, const Policy& policy) {
  const int asked = week.breaks.had() + refused(week.breaks);
  if (week.longest_sit >= prolonged_sitting)
    return tr("One idea: take a call that you only listen to on your feet. It splits a long sit.");
  const bool any = policy.rest_break.enabled || policy.micro_break.enabled;
  if (any && asked >= fewest_breaks && refused(week.breaks) * 2 > asked) return idea_of_refused(policy);
  if (asked >= fewest_breaks && refused(week.breaks) * 5 <= asked) return tr("Nothing to change: it seems to fit.");
  return idea_of_an_errand(policy);
}

}  // namespace

void add_day(WeekSum& week, Duration sitting, Duration longest_sit, const OutcomeCounts& breaks) {
  if (sitting > 0s) ++week.days;
  week.sitting += sitting;
  week.longest_sit = std::max(week.longest_sit, longest_sit);
  for (const Outcome outcome : outcomes) week.breaks[outcome] += breaks[outcome];
}

std::optional<Letter> letter_words(const WeekSum& week, const WeekSum& before, const Policy& policy) {
  if (week.days < fewest_days) return std::nullopt;
  return Letter{{about_sitting(week), about_breaks(week), about_before(week, before)}, suggestion(week, policy)};
}

std::string whole_text(const Letter& letter) {
  std::string text;
  for (const std::string& sentence : letter.sentences) text += sentence + " ";
  return text + letter.suggestion;
}

}  // namespace limber
