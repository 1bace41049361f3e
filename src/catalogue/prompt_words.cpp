#include "catalogue/prompt_words.hpp"

#include <fmt/format.h>

#include <array>

#include "catalogue/page.hpp"
#include "core/exercise.hpp"

namespace limber {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using Seconds = std::chrono::seconds;  // limber::seconds is a function

/// The nearest multiple of `step`, halves up.
template <typename Step>
Step to_nearest(Duration duration, Step step) {
  return step * ((duration + Duration{step} / 2) / Duration{step});
}

std::string hours_and_minutes(minutes duration) {
  const auto whole = std::chrono::duration_cast<hours>(duration);
  return duration == whole ? fmt::format("{} h", whole.count())
                           : fmt::format("{} h {} min", whole.count(), (duration - whole).count());
}

std::string spoken_hours(hours count) {
  constexpr std::array<std::string_view, 13> words{"",      "an",    "two",  "three", "four",   "five",  "six",
                                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (count == hours{1}) return "an hour";
  if (count.count() < std::ssize(words))
    return fmt::format("{} hours", words.at(static_cast<std::size_t>(count.count())));
  return fmt::format("{} hours", count.count());
}

/// Nobody says 61 minutes; and a sitting just begun is not worth a sentence.
std::string sitting_sentence(Duration sitting) {
  if (sitting < minutes{15}) return "It's time for a break.";
  return fmt::format("You've been sitting for {}.", spoken(to_nearest(sitting, minutes{5})));
}

/// How long one round of it takes, in a word or two.
std::string about(const Stretch::Lengths& round) {
  const Seconds middle = (round.least + round.most) / 2;
  if (middle < Seconds{40}) return "about half a minute";
  if (middle < Seconds{55}) return "less than a minute";
  return "about " + spoken(to_nearest(middle, minutes{1}));
}

std::string_view counted(Counts counts) { return counts == Counts::sitting ? "of sitting" : "at keys or mouse"; }

void first_words(PromptWords& words, const Prompted& prompted, const BreakPolicy& policy, const Stretch* stretch) {
  if (prompted.kind == BreakKind::micro) {
    words.title = capitalised(spoken(std::max(prompted.length, policy.duration))) + " for your back";
    words.body = stretch ? fmt::format("Try {}, or stand up and look far away. Then carry on.", stretch->name)
                         : "Stand up, walk a few steps, look far away. Then carry on.";
  } else {
    words.title = "Time for a stretch?";
    words.body = sitting_sentence(prompted.sitting) +
                 (stretch ? fmt::format(" Start with {}, or just get up: Limber will notice.", stretch->name)
                          : " Stand up and walk a few steps: Limber will notice.");
  }
  if (stretch) words.first_step = "First: " + with_side(stretch->steps.front().action, Side::none);
}

void second_words(PromptWords& words, const Prompted& prompted, const BreakPolicy& policy, const Stretch* stretch) {
  words.title = "Still a good moment?";
  const Duration micro = std::max(prompted.length, policy.duration);  // of which the stretch is all
  words.body = stretch ? fmt::format("{} takes {}.", stretch->name,
                                     prompted.kind == BreakKind::micro ? spoken(micro) : about(stretch->dose.round))
                       : "Stand up and walk a few steps: a minute is enough to begin with.";
}

void last_words(PromptWords& words) {
  words.title = "Now, or the next one?";
  words.body = "Both are fine.";
}

}  // namespace

std::string PromptWords::whole_body() const { return first_step.empty() ? body : body + "\n" + first_step; }

PromptWords prompt_words(const Prompted& prompted, const BreakPolicy& policy, const Stretch* stretch) {
  PromptWords words;
  if (prompted.attempt <= 1)
    first_words(words, prompted, policy, stretch);
  else if (prompted.may_postpone)
    second_words(words, prompted, policy, stretch);
  else
    last_words(words);

  words.actions.push_back({"start", "Start"});
  if (prompted.may_postpone) words.actions.push_back({"postpone", "In " + brief(policy.postpone)});
  words.actions.push_back({"skip", "Skip this one"});
  words.body_without_actions =
      words.whole_body() + (prompted.may_postpone ? "\nIn a terminal: limber break, limber postpone or limber skip."
                                                  : "\nIn a terminal: limber break or limber skip.");
  words.quiet = prompted.kind == BreakKind::micro;
  return words;
}

PromptWords preview_words(const StretchId& id, const BreakPolicy& policy, const Stretch* stretch, Duration sitting) {
  PromptWords words = prompt_words({BreakKind::rest, id, 1, true, sitting}, policy, stretch);
  words.first_step.clear();
  words.body += "\nOnly to look at: its buttons answer, and it counts for nothing.";
  words.body_without_actions = words.body;
  return words;
}

std::string breaks_sentence(const Policy& policy) {
  const BreakPolicy &micro = policy.micro_break, &rest = policy.rest_break;
  if (!micro.enabled && !rest.enabled) return "Both kinds of breaks are switched off.";
  const auto times = [](const BreakPolicy& its) { return std::pair(brief(its.duration), brief(its.interval)); };
  const BreakPolicy& first = micro.enabled ? micro : rest;
  const auto [lasts, after] = times(first);
  std::string sentence = fmt::format("Breaks: {} after {} {}", lasts, after, counted(first.counts));
  if (micro.enabled && rest.enabled) {
    const auto [longer, later] = times(rest);
    sentence += fmt::format(", {} after {}", longer, later);
  }
  return sentence + ".";
}

NoticeWords heads_up_words(BreakKind kind, Duration until_due) {
  return {fmt::format("{} in {}", kind == BreakKind::micro ? "Short break" : "Break", brief(until_due)),
          "Finish your thought first."};
}

NoticeWords sitting_limit_words(Duration sitting) {
  return {capitalised(spoken(sitting)) + " of sitting today", "Maybe take the next call on your feet."};
}

std::string spoken(Duration duration) {
  const Seconds exact = to_nearest(duration, Seconds{1});
  if (exact == Seconds{30}) return "half a minute";
  if (exact < Seconds{60}) return exact == Seconds{1} ? "a second" : fmt::format("{} seconds", exact.count());
  const minutes rounded = to_nearest(exact, minutes{1});
  if (rounded == minutes{1}) return "a minute";
  if (rounded < hours{1}) return fmt::format("{} minutes", rounded.count());
  const auto whole = std::chrono::duration_cast<hours>(rounded);
  return rounded == whole ? spoken_hours(whole) : hours_and_minutes(rounded);
}

std::string brief(Duration duration) {
  const Seconds exact = to_nearest(duration, Seconds{1});
  if (exact < minutes{2} && exact % minutes{1} != Seconds{0}) return fmt::format("{} s", exact.count());
  const minutes rounded = to_nearest(exact, minutes{1});
  if (rounded < hours{1}) return fmt::format("{} min", rounded.count());
  return hours_and_minutes(rounded);
}

}  // namespace limber
