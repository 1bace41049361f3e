#include "words/why.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/hold_words.hpp"
#include "words/pace_words.hpp"

namespace limber {
namespace {

using Reason = Why::Reason;
using Stage = BreakStatus::Stage;

bool stands(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  return its.enabled && its.stage == Stage::working && !its.due_in;
}

/// Writes one answer; holds what all its parts need.
class Explainer {
 public:
  Explainer(const StatusFacts& status, ClockStyle clock, bool terminal)
      : status_(status), clock_(clock), terminal_(terminal) {
    why_.hold = hold_now(status);
    why_.heading = face_of(status, clock).heading;
  }

  Why explain() {
    if (std::ranges::none_of(status_.breaks, &BreakFacts::enabled))
      say(Reason::switched_off, {}, "Both breaks are switched off in the settings, so no nudge comes.");
    else if (const auto running = status_.in_stage(Stage::resting))
      resting(*running);
    else if (const auto asked = status_.in_stage(Stage::prompted))
      prompted(*asked);
    else if (why_.hold && from_the_clock(*why_.hold))
      held_until_the_clock_says();
    else if (const auto due = status_.in_stage(Stage::due))
      waiting(*due);
    else if (!coming())
      standing_still();
    if (!why_.hold || !from_the_clock(*why_.hold)) add(pace_sentence(status_.pace, terminal_).value_or(""));
    if (!status_.input_seen)
      add(fmt::format("Nobody here tells when your hands are still, so the clock alone counts; {} says more.",
                      terminal_ ? "limber doctor" : "\"What works here\" in the menu"));
    return std::move(why_);
  }

 private:
  void say(Reason reason, std::optional<BreakKind> kind, std::string sentence) {
    why_.reason = reason;
    why_.kind = kind;
    add(std::move(sentence));
  }
  void add(std::string sentence) {
    if (!sentence.empty()) why_.sentences.push_back(std::move(sentence));
  }
  /// ", at 14:05"; empty where it is not known.
  std::string at(std::optional<LocalTime> moment) const {
    return moment ? ", at " + moment_words(*moment, status_.now, clock_) : "";
  }
  /// " 5 min ago"; empty below a minute, as that would be another number at once.
  static std::string ago(std::optional<Duration> since) {
    return since && *since >= 1min ? " " + elapsed_words(*since) + " ago" : "";
  }
  std::string until(HoldReason hold) const { return until_words(status_, hold, clock_); }

  void resting(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const std::string end = its.paused  ? ", which is paused"
                            : its.until ? " until " + moment_words(*its.until, status_.now, clock_)
                                        : "";
    say(Reason::on_break, kind,
        fmt::format("You are on a {}{}; nothing else comes before it ends.", noun_of(kind), end));
  }

  void prompted(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const char* answers = !terminal_         ? "it"
                          : its.may_postpone ? "with limber break, postpone or skip"
                                             : "with limber break or skip";
    say(Reason::prompted, kind,
        fmt::format("A {} was asked for{}: get up, or answer {}.", noun_of(kind), ago(its.since), answers));
    if (!its.may_postpone) add("It has been put off as often as the settings allow.");
    if (status_.asks_once && *status_.asks_once >= kind)
      add("The round before was ignored, so this one asks once only.");
  }

  void waiting(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const std::string due = fmt::format("The {} fell due{}", noun_of(kind), ago(its.since));
    if (its.hold) {
      why_.hold = its.hold;
      say(Reason::held, kind, fmt::format("{} and waits {}.", due, until(*its.hold)));
      add(evidence_sentence(status_, *its.hold));
      if (its.asked_in_spite) asked_in_spite(*its.asked_in_spite);
    } else if (its.awaits_input) {
      say(Reason::waiting, kind,
          due + " and waits until you touch keys or mouse again: what held it back has just ended.");
    } else if (!status_.input_known) {
      say(Reason::input_unknown, kind,
          due + " and waits for you to touch keys or mouse: Limber has not seen them move yet.");
    } else {
      say(Reason::waiting, kind, due + " and waits for a short pause in your typing, so as not to cut you off.");
    }
  }
  void asked_in_spite(Duration left) {
    add(
        fmt::format("If that goes on, you are asked once all the same, without a sound, when your typing pauses for "
                    "longer{}; never "
                    "in a call.",
                    left > 0ms ? ", not before " + remaining_words(left) + " from now" : ""));
  }

  void held_until_the_clock_says() {
    const HoldReason hold = *why_.hold;
    const char* state = hold == HoldReason::quiet ? "You have asked for quiet"
                        : status_.off_today       ? "You have switched today's reminders off"
                                                  : "It is outside your work hours";
    say(Reason::held, status_.in_stage(Stage::due), fmt::format("{}: no nudge comes {}.", state, until(hold)));
    if (why_.kind)
      add(fmt::format("The {} is due and waits.", noun_of(*why_.kind)));
    else if (status_.next)
      falls_due(*status_.next, hold);
  }

  void falls_due(const NextFacts& next, HoldReason hold) {
    const auto end = hold == HoldReason::quiet ? status_.quiet_until : status_.hours_change;
    const bool held_then = !end || status_.now + std::chrono::floor<std::chrono::seconds>(next.in) < *end;
    const std::string in = remaining_words(next.in);
    add(held_then ? fmt::format("The {} falls due in {}, and then waits as well.", noun_of(next.kind), in)
                  : fmt::format("The {} falls due in {}.", noun_of(next.kind), in));
  }

  /// Something is on its way: put off, or still counting.
  bool coming() {
    const auto first = upcoming(status_);
    if (!first) return false;
    if (status_.of(first->kind).stage == Stage::postponed)
      comes_back(first->kind);
    else if (status_.next)
      next_one(*status_.next);
    else
      return false;
    if (why_.hold) {
      add(fmt::format("As things are it would then wait {}.", until(*why_.hold)));
      add(evidence_sentence(status_, *why_.hold));
    }
    return true;
  }
  void comes_back(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const std::string in = remaining_words(its.left.value_or(0ms)), when = at(its.until);
    say(Reason::postponed, kind,
        its.unanswered ? fmt::format("The {} was not answered and comes back in {}{}.", noun_of(kind), in, when)
                       : fmt::format("The {} was put off and comes back in {}{}.", noun_of(kind), in, when));
  }
  void next_one(const NextFacts& next) {
    const BreakFacts& its = status_.of(next.kind);
    if (its.left_early)
      say(Reason::counting, next.kind,
          fmt::format("The {} that you left early comes back in {}{}.", noun_of(next.kind), remaining_words(next.in),
                      at(next.at)));
    else if (its.put_off_until && *its.put_off_until > status_.now)
      say(Reason::counting, next.kind,
          fmt::format("The next nudge is the {} in {}{}: not earlier, after your last answer.", noun_of(next.kind),
                      remaining_words(next.in), at(next.at)));
    else
      say(Reason::counting, next.kind,
          fmt::format("The next nudge is the {} in {}{}: {} of its {} have passed.", noun_of(next.kind),
                      remaining_words(next.in), at(next.at), elapsed_words(its.work), elapsed_words(its.interval)));
    if (next.kind == BreakKind::rest && stands(status_, BreakKind::micro) && status_.of(BreakKind::micro).counting)
      add("The micro break would come shortly before it and gives way.");
  }

  void standing_still() {
    for (const BreakKind kind : longest_first)
      if (!why_.kind && stands(status_, kind)) why_.kind = kind;
    if (status_.locked)
      add("The screen is locked: the clocks wait until you're back.");
    else if (status_.absent)
      add(fmt::format("Nobody has been at the desk for {}: the clocks wait until you're back.",
                      elapsed_words(*status_.absent)));
    else if (status_.posture == Posture::standing)
      add(
          fmt::format("You are standing, and the breaks count sitting: they go on when you sit{}, with a new day, or "
                      "when you have been away for a while.",
                      terminal_ ? " (limber sit)" : ""));
    else if (why_.kind && std::ranges::any_of(status_.breaks, &BreakFacts::counting))
      add(fmt::format("The clock of the {} goes on with your next key press.", noun_of(*why_.kind)));
    else
      add("The clocks are at rest and go on with your next key press.");
    if (why_.kind && status_.of(*why_.kind).put_off_until)
      add(fmt::format("The {} comes at {} at the earliest.", noun_of(*why_.kind),
                      moment_words(*status_.of(*why_.kind).put_off_until, status_.now, clock_)));
  }

  const StatusFacts& status_;
  ClockStyle clock_;
  bool terminal_;
  Why why_;
};

}  // namespace

Why why(const StatusFacts& status, ClockStyle clock, bool terminal) {
  return Explainer(status, clock, terminal).explain();
}

}  // namespace limber
