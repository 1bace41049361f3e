#include "words/farewell_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalogue/page.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using std::chrono::minutes;

// None of them promises anything.
constexpr std::array kind_sentences{tr_noop("Your back says thanks."),
                                    tr_noop("Look out of the window for a moment before you go on."),
                                    tr_noop("Shoulders low, and on you go."),
                                    tr_noop("A sip of water on the way back, if you like."),
                                    tr_noop("The rest of the day can wait one more breath."),
                                    tr_noop("Sit down a little differently from before."),
                                    tr_noop("Stand a moment longer, if you like.")};

constexpr Duration too_near = 2min;  // to speak of the next one
constexpr Duration no_time = 1s;

std::string stretches(const BreakSum& sum) {
  if (sum.done <= 0) return "";
  if (sum.outcome != Outcome::cut_short || sum.done >= sum.stretches)
    return trn("{n} stretch", "{n} stretches", sum.done);
  return trn("{done} of {n} stretch", "{done} of {n} stretches", sum.stretches, "done"_a = sum.done);
}

std::string length(const BreakSum& sum) {
  if (sum.lasted < no_time) return "";
  // Whole minutes, as the history has it; the end is told of by a timer, which may be a little early.
  const Duration told = sum.lasted < 1min ? sum.lasted : std::chrono::floor<minutes>(sum.lasted + no_time);
  if (sum.outcome != Outcome::cut_short || sum.lasted >= sum.whole) return spoken(told);
  const minutes lasted = std::chrono::floor<minutes>(sum.lasted), whole = std::chrono::round<minutes>(sum.whole);
  if (lasted < whole && sum.lasted >= 1min)
    return trn("{done} of {n} minute", "{done} of {n} minutes", whole.count(), "done"_a = lasted.count());
  // Translators: as "half a minute of 5 minutes".
  if (sum.whole % 1min != 0ms && sum.whole < 2min)  // rounded, one would not see what it is a part of
    return tr("{done} of {whole}", "done"_a = brief(sum.lasted), "whole"_a = brief(sum.whole));
  return tr("{done} of {whole}", "done"_a = spoken(sum.lasted), "whole"_a = spoken(sum.whole));
}

std::string sum_words(const BreakSum& sum) {
  const std::string done = stretches(sum), lasted = length(sum);
  std::string text = done + (done.empty() || lasted.empty() ? "" : ", ") + lasted;
  if (text.empty()) return text;
  text = capitalised(std::move(text)) + ".";
  if (sum.outcome == Outcome::cut_short && sum.counts) text += " " + tr("That counts too.");
  return text;
}

/// Too little of it to be worth a word.
bool hardly_begun(const BreakSum& sum) { return sum.lasted * 10 < sum.whole; }

}  // namespace

BreakSum sum_of(const RoutinePlayer& player, Instant now) {
  BreakSum sum;
  const auto played = player.played(now);
  sum.done = stretches_done(played);
  sum.stretches = static_cast<int>(player.routine().exercises().size());
  if (player.routine().order().kind) sum.outcome = Outcome::taken;
  return sum;
}

FarewellWords farewell_words(const BreakSum& sum, const std::optional<NextByClock>& next, ClockStyle clock) {
  const bool early = sum.outcome == Outcome::cut_short, hardly = early && hardly_begun(sum);
  FarewellWords words{tr("That's it"), hardly ? std::string() : sum_words(sum), "", ""};
  if (sum.back)
    words.next = tr("It comes back around {time}.", "time"_a = clock_words(sum.back->at, clock));
  else if (next && next->in >= too_near)
    words.next = tr("Next break around {time}.", "time"_a = clock_words(next->at, clock));
  if (early) {
    words.title = hardly ? tr("Not just now") : tr("A little rest");
    return words;
  }
  const auto turn = static_cast<std::size_t>(std::max(sum.number, 1) - 1) % kind_sentences.size();
  words.thanks = tr(kind_sentences.at(turn));
  return words;
}

std::string whole_text(const FarewellWords& words) {
  std::string text;
  for (const std::string* sentence : {&words.sum, &words.next, &words.thanks})
    if (!sentence->empty()) text += (text.empty() ? "" : " ") + *sentence;
  return text;
}

}  // namespace limber
