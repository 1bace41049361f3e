#include "catalogue/farewell_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalogue/page.hpp"
#include "catalogue/prompt_words.hpp"

namespace limber {
namespace {

using std::chrono::minutes;

// None of them promises anything.
constexpr std::array kind_sentences{"Your back says thanks.",
                                    "Look out of the window for a moment before you go on.",
                                    "Shoulders low, and on you go.",
                                    "A sip of water on the way back, if you like.",
                                    "The rest of the day can wait one more breath.",
                                    "Sit down a little differently from before.",
                                    "Stand a moment longer, if you like."};

constexpr Duration too_near = 2min;  // to speak of it
constexpr Duration near = 20min;     // told to the minute, what is further to five
constexpr Duration no_time = 1s;

std::string stretches(const BreakSum& sum) {
  const auto counted = [](int count) { return fmt::format("{} {}", count, count == 1 ? "stretch" : "stretches"); };
  if (sum.outcome != Outcome::cut_short || sum.done >= sum.stretches) return sum.done > 0 ? counted(sum.done) : "";
  return sum.done > 0 ? fmt::format("{} of {}", sum.done, counted(sum.stretches)) : "";
}

std::string length(const BreakSum& sum) {
  if (sum.lasted < no_time) return "";
  if (sum.outcome != Outcome::cut_short || sum.lasted >= sum.whole) return spoken(sum.lasted);
  const minutes lasted = std::chrono::floor<minutes>(sum.lasted), whole = std::chrono::round<minutes>(sum.whole);
  if (lasted < whole && sum.lasted >= 1min) return fmt::format("{} of {} minutes", lasted.count(), whole.count());
  return fmt::format("{} of {}", spoken(sum.lasted), spoken(sum.whole));
}

std::string sum_words(const BreakSum& sum) {
  const std::string done = stretches(sum), lasted = length(sum);
  std::string text = done + (done.empty() || lasted.empty() ? "" : ", ") + lasted;
  if (text.empty()) return text;
  text = capitalised(std::move(text)) + ".";
  if (sum.outcome == Outcome::cut_short && sum.counts) text += " That counts too.";
  return text;
}

}  // namespace

BreakSum sum_of(const RoutinePlayer& player, Instant now) {
  BreakSum sum;
  const auto played = player.played(now);
  sum.done = stretches_done(played);
  sum.stretches = static_cast<int>(player.routine().exercises().size());
  if (player.routine().order().kind)
    sum.outcome = Outcome::taken;  // how long the break was is not known here
  else
    for (const StretchPlayed& its : played) sum.lasted += its.played;
  return sum;
}

std::optional<LocalTime> about_when(const std::optional<NextByClock>& next) {
  if (!next || next->in < too_near) return std::nullopt;
  if (next->in < near) return std::chrono::floor<minutes>(next->at);  // as a clock shows it
  constexpr minutes step{5};
  const LocalTime begin = std::chrono::floor<std::chrono::days>(next->at);
  return begin + (next->at - begin + Duration{step} / 2) / step * step;
}

FarewellWords farewell_words(const BreakSum& sum, const std::string& next) {
  FarewellWords words{"That's it", sum_words(sum), next.empty() ? "" : fmt::format("Next break around {}.", next), ""};
  if (sum.outcome == Outcome::cut_short) {
    words.title = "A little rest";
    return words;
  }
  const auto turn = static_cast<std::size_t>(std::max(sum.number, 1) - 1) % kind_sentences.size();
  words.thanks = kind_sentences.at(turn);
  return words;
}

std::string whole_text(const FarewellWords& words) {
  std::string text;
  for (const std::string* sentence : {&words.sum, &words.next, &words.thanks})
    if (!sentence->empty()) text += (text.empty() ? "" : " ") + *sentence;
  return text;
}

}  // namespace limber
