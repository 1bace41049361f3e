#include "words/prompt_words.hpp"

#include <array>

#include "catalogue/exercise_of.hpp"
#include "catalogue/page.hpp"
#include "catalogue/stretch_length.hpp"
#include "core/exercise.hpp"
#include "words/clock_words.hpp"
#include "words/postpone_words.hpp"
#include "words/tr.hpp"

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

std::string spoken_hours(hours count) {
  constexpr std::array words{tr_noop("an hour"),     tr_noop("two hours"),    tr_noop("three hours"),
                             tr_noop("four hours"),  tr_noop("five hours"),   tr_noop("six hours"),
                             tr_noop("seven hours"), tr_noop("eight hours"),  tr_noop("nine hours"),
                             tr_noop("ten hours"),   tr_noop("eleven hours"), tr_noop("twelve hours")};
  if (count.count() <= std::ssize(words)) return tr(words.at(static_cast<std::size_t>(count.count() - 1)));
  return trn("{n} hour", "{n} hours", count.count());
}

constexpr Duration least_sitting = minutes{15};  // to speak of

/// Rounded, since "61 minutes" is not usual in speech; a sitting just begun is not worth a sentence.
std::string sitting_sentence(Duration sitting) {
  if (sitting < least_sitting) return tr("It's time for a break.");
  return tr("You've been sitting for {length}.", "length"_a = spoken(to_nearest(sitting, minutes{5})));
}

/// What a prompt is about.
struct Asking {
  const Prompted& prompted;
  const Stretch* stretch;
  Opening opening;
  Duration length;
};

/// How it could begin: "A short walk, then Seated Twist?"
std::string beginning(const Asking& its) {
  if (its.opening == Opening::walk) return tr("A short walk?");
  return its.opening == Opening::walk_then_stretch
             ? tr("A short walk, then {stretch}?", "stretch"_a = its.stretch->name)
             : tr("Start with {stretch}?", "stretch"_a = its.stretch->name);
}

/// The same where there is room.
std::string beginning_or_getting_up(const Asking& its) {
  if (its.opening == Opening::walk) return tr("Stand up and walk a few steps: Limber will notice.");
  return its.opening == Opening::walk_then_stretch
             ? tr("A short walk, then {stretch}, or just get up: Limber will notice.", "stretch"_a = its.stretch->name)
             : tr("Start with {stretch}, or just get up: Limber will notice.", "stretch"_a = its.stretch->name);
}

void first_words_of_micro(PromptWords& words, const Asking& its) {
  // Translators: {length} is as in "A minute" or "Half a minute".
  words.title = tr("{length} for your back", "length"_a = capitalised(spoken(its.length)));
  words.line = its.stretch ? tr("Try {stretch}, or stand up and look far away.", "stretch"_a = its.stretch->name)
                           : tr("Stand up, walk a few steps, look far away.");
  words.body = words.line + " " + tr("Then carry on.");
}

void first_words_of_rest(PromptWords& words, const Asking& its) {
  const Duration sitting = its.prompted.sitting;
  words.title = tr("Time for a stretch?");
  words.body = sitting_sentence(sitting) + " " + beginning_or_getting_up(its);
  words.line = beginning(its);
  if (sitting < least_sitting) return;
  // Translators: {length} is as in "An hour" or "45 minutes".
  words.line =
      tr("{length} of sitting.", "length"_a = capitalised(spoken(to_nearest(sitting, minutes{5})))) + " " + words.line;
}

void second_words(PromptWords& words, const Asking& its) {
  words.title = second_ask_title();
  words.body = its.opening == Opening::walk ? tr("Stand up and walk a few steps: a minute is enough to begin with.")
               : its.prompted.kind == BreakKind::micro
                   ? tr("{stretch} takes {length}.", "stretch"_a = its.stretch->name, "length"_a = spoken(its.length))
               : its.opening == Opening::stretch
                   ? tr("{stretch} takes about {length}.", "stretch"_a = its.stretch->name,
                        "length"_a = spoken(usual_length(*its.stretch)))
                   : tr("A short walk, then {stretch}: {length} in all.", "stretch"_a = its.stretch->name,
                        "length"_a = spoken(its.length));
  words.line = words.body;
}

void last_words(PromptWords& words) {
  words.title = last_ask_title();
  words.body = words.line = last_ask_body();
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
  if (prompted.ahead_of && prompted.attempt <= 1) {
    const std::string why_now = " " + tr("It comes early, as you have a meeting soon.");
    words.body += why_now;
    words.line += why_now;
  }
  if (prompted.explains) {
    const std::string why_another = " " + tr("Another stretch than last time, so that it stays fresh.");
    words.body += why_another;
    words.line += why_another;
  }
  if (const auto cost = postpone_cost(policy, {prompted.kind, its.postpone, prompted.put_off});
      prompted.may_postpone && !cost.empty()) {
    words.body += " " + cost;
    words.line += " " + cost;
  }

  words.actions.push_back({"start", trc("button that starts a break", "Start")});
  if (prompted.may_postpone)
    words.actions.push_back({"postpone", postpone_label(policy, {prompted.kind, its.postpone, prompted.put_off})});
  words.actions.push_back({"skip", skip_label()});
  words.body_without_actions =
      words.line + "\n" +
      (prompted.may_postpone
           ? tr("Closed, it comes back in {length}. In a terminal: limber break, limber postpone or limber skip.",
                "length"_a = brief(its.postpone))
           : tr("Closed, it is skipped. In a terminal: limber break or limber skip."));
  words.quiet = prompted.kind == BreakKind::micro;
  return words;
}

PromptWords preview_words(const PreviewedPrompt& its, const Policy& policy, const Stretch* stretch, Duration sitting) {
  const Duration length = policy.of(its.kind).duration;
  PromptWords words = prompt_words({its.kind, its.stretch, 1, true, sitting, length}, policy, stretch);
  const std::string to_look_at = "\n" + tr("Only to look at: it counts for nothing.");
  words.body += to_look_at;
  words.line += to_look_at;
  words.body_without_actions = words.line;
  return words;
}

std::string breaks_sentence(const Policy& policy) {
  const BreakPolicy &micro = policy.micro_break, &rest = policy.rest_break;
  if (!micro.enabled && !rest.enabled) return tr("Both kinds of breaks are switched off.");
  const BreakPolicy& first = micro.enabled ? micro : rest;
  const bool both = micro.enabled && rest.enabled, sitting = first.counts == Counts::sitting;
  const char* sentence =
      both ? (sitting ? tr_noop("Breaks: {length} after {interval} of sitting, {longer} after {later}.")
                      : tr_noop("Breaks: {length} after {interval} at keys or mouse, {longer} after {later}."))
           : (sitting ? tr_noop("Breaks: {length} after {interval} of sitting.")
                      : tr_noop("Breaks: {length} after {interval} at keys or mouse."));
  return tr(sentence, "length"_a = brief(first.duration), "interval"_a = brief(first.interval),
            "longer"_a = brief(rest.duration), "later"_a = brief(rest.interval));
}

NoticeWords heads_up_words(BreakKind kind, Duration until_due) {
  const std::string length = brief(until_due);
  return {kind == BreakKind::micro ? tr("Short break in {length}", "length"_a = length) : near_break_title(length),
          near_break_body()};
}

NoticeWords sitting_limit_words(Duration sitting) {
  return {sitting_today(capitalised(spoken(sitting))), tr("Maybe take the next call on your feet.")};
}

std::string second_ask_title() { return tr("Still a good moment?"); }

std::string last_ask_title() { return tr("Now, or the next one?"); }

std::string last_ask_body() { return tr("Both are fine."); }

std::string near_break_title(const std::string& length) { return tr("Break in {length}", "length"_a = length); }

std::string near_break_body() { return tr("Finish your thought first."); }

// Translators: {length} is as in "6 h 10 min" or "Six hours".
std::string sitting_today(const std::string& length) { return tr("{length} of sitting today", "length"_a = length); }

std::string ease_off() { return tr("Ease off if anything pinches or tingles."); }

std::string skip_label() { return tr("Skip this one"); }

std::string open_label() { return tr("Open Limber"); }

std::string spoken(Duration duration) {
  const Seconds exact = to_nearest(duration, Seconds{1});
  if (exact == Seconds{30}) return tr("half a minute");
  if (exact < Seconds{60})
    return exact == Seconds{1} ? tr("a second") : trn("{n} second", "{n} seconds", exact.count());
  const minutes rounded = to_nearest(exact, minutes{1});
  if (rounded == minutes{1}) return tr("a minute");
  if (rounded < hours{1}) return trn("{n} minute", "{n} minutes", rounded.count());
  const auto whole = std::chrono::duration_cast<hours>(rounded);
  return rounded == whole ? spoken_hours(whole) : short_hours(rounded);
}

std::string brief(Duration duration) {
  const Seconds exact = to_nearest(duration, Seconds{1});
  if (exact < minutes{2} && exact % minutes{1} != Seconds{0}) return short_seconds(exact);
  const minutes rounded = to_nearest(exact, minutes{1});
  return rounded < hours{1} ? short_minutes(rounded) : short_hours(rounded);
}

}  // namespace limber
