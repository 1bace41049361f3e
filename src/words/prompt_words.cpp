#include "words/prompt_words.hpp"

#include <fmt/format.h>

#include <array>

#include "catalogue/exercise_of.hpp"
#include "catalogue/page.hpp"
#include "catalogue/stretch_length.hpp"
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

constexpr Duration least_sitting = minutes{15};  // to speak of

/// Nobody says 61 minutes; and a sitting just begun is not worth a sentence.
std::string sitting_sentence(Duration sitting) {
  if (sitting < least_sitting) return "It's time for a break.";
  return fmt::format("You've been sitting for {}.", spoken(to_nearest(sitting, minutes{5})));
}

/// What a prompt is about.
struct Asking {
  const Prompted& prompted;
  const Stretch* stretch;
  Opening opening;
  Duration length;
};

/// "A short walk, then Seated Twist".
std::string beginning(const Asking& its) {
  if (its.opening == Opening::walk) return "A short walk";
  return its.opening == Opening::walk_then_stretch ? "A short walk, then " + its.stretch->name
                                                   : "Start with " + its.stretch->name;
}

std::string_view counted(Counts counts) { return counts == Counts::sitting ? "of sitting" : "at keys or mouse"; }

void first_words_of_micro(PromptWords& words, const Asking& its) {
  words.title = capitalised(spoken(its.length)) + " for your back";
  words.line = its.stretch ? fmt::format("Try {}, or stand up and look far away.", its.stretch->name)
                           : "Stand up, walk a few steps, look far away.";
  words.body = words.line + " Then carry on.";
}

void first_words_of_rest(PromptWords& words, const Asking& its) {
  const Duration sitting = its.prompted.sitting;
  words.title = "Time for a stretch?";
  words.body = sitting_sentence(sitting) + (its.opening == Opening::walk
                                                ? " Stand up and walk a few steps: Limber will notice."
                                                : " " + beginning(its) + ", or just get up: Limber will notice.");
  const std::string what = beginning(its) + "?";
  words.line = sitting < least_sitting
                   ? what
                   : fmt::format("{} of sitting. {}", capitalised(spoken(to_nearest(sitting, minutes{5}))), what);
}

void second_words(PromptWords& words, const Asking& its) {
  words.title = "Still a good moment?";
  words.body = its.opening == Opening::walk ? "Stand up and walk a few steps: a minute is enough to begin with."
               : its.prompted.kind == BreakKind::micro
                   ? fmt::format("{} takes {}.", its.stretch->name, spoken(its.length))
               : its.opening == Opening::stretch
                   ? fmt::format("{} takes about {}.", its.stretch->name, spoken(usual_length(*its.stretch)))
                   : fmt::format("{}: {} in all.", beginning(its), spoken(its.length));
  words.line = words.body;
}

void last_words(PromptWords& words) {
  words.title = "Now, or the next one?";
  words.body = words.line = "Both are fine.";
}

}  // namespace

Opening opening_of(const Stretch* stretch, BreakKind kind, Duration length, const StretchPolicy& policy) {
  if (!stretch) return Opening::walk;
  const RoutineOrder order{kind, length, {policy.breath, Side::right}};
  return Routine::of_break({exercise_of(*stretch, policy)}, order).opening();
}

PromptWords prompt_words(const Prompted& prompted, const Policy& policy, const Stretch* stretch) {
  const BreakPolicy& its = policy.of(prompted.kind);
  const Duration length = std::max(prompted.length, its.duration);
  const Asking asking{prompted, stretch, opening_of(stretch, prompted.kind, length, policy.stretches), length};
  PromptWords words;
  if (prompted.attempt <= 1)
    prompted.kind == BreakKind::micro ? first_words_of_micro(words, asking) : first_words_of_rest(words, asking);
  else if (prompted.may_postpone)
    second_words(words, asking);
  else
    last_words(words);

  words.actions.push_back({"start", "Start"});
  if (prompted.may_postpone) words.actions.push_back({"postpone", "In " + brief(its.postpone)});
  words.actions.push_back({"skip", "Skip this one"});
  words.body_without_actions =
      words.line +
      (prompted.may_postpone
           ? fmt::format("\nClosed, it comes back in {}. In a terminal: limber break, limber postpone or limber skip.",
                         brief(its.postpone))
           : "\nClosed, it is skipped. In a terminal: limber break or limber skip.");
  words.quiet = prompted.kind == BreakKind::micro;
  return words;
}

PromptWords preview_words(const StretchId& id, const Policy& policy, const Stretch* stretch, Duration sitting) {
  PromptWords words = prompt_words({BreakKind::rest, id, 1, true, sitting}, policy, stretch);
  constexpr const char* to_look_at = "\nOnly to look at: it counts for nothing.";
  words.body += to_look_at;
  words.line += to_look_at;
  words.body_without_actions = words.line;
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
