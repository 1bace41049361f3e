#include "words/why.hpp"

#include <algorithm>

#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/hold_words.hpp"
#include "words/moment_words.hpp"
#include "words/pace_words.hpp"
#include "words/postpone_words.hpp"
#include "words/reminder_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Reason = Why::Reason;
using Stage = BreakStatus::Stage;

/// A sentence without what may not be known, and with it.
struct Forms {
  const char* without;
  const char* with;
};

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
      say(Reason::switched_off, {}, tr("Both breaks are switched off in the settings, so no nudge comes."));
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
    if (const auto reminder = next_reminder_words(status_, clock_))
      add(tr("Of your own reminders comes next: {reminder}.", "reminder"_a = *reminder));
    if (!status_.input_seen)
      add(terminal_ ? tr("Nobody here tells when your hands are still, so the clock alone counts; limber doctor says "
                         "more.")
                    : tr("Nobody here tells when your hands are still, so the clock alone counts; \"What works here\" "
                         "in the menu says more."));
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
  /// Empty where it is not known.
  std::string moment(std::optional<LocalTime> at) const { return at ? moment_words(*at, status_.now, clock_) : ""; }
  /// With how long ago it was; without below a minute, as that would be another number at once.
  static std::string ago(const Forms& sentence, BreakKind kind, std::optional<Duration> since,
                         const std::string& until = {}) {
    const bool known = since && *since >= 1min;
    return tr(known ? sentence.with : sentence.without, "break"_a = noun_of(kind),
              "length"_a = known ? elapsed_words(*since) : "", "until"_a = until);
  }
  std::string until(HoldReason hold) const { return until_words(status_, hold, clock_); }

  void resting(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const char* sentence =
        its.paused  ? tr_noop("You are on a {break}, which is paused; nothing else comes before it ends.")
        : its.until ? tr_noop("You are on a {break} until {time}; nothing else comes before it ends.")
                    : tr_noop("You are on a {break}; nothing else comes before it ends.");
    say(Reason::on_break, kind, tr(sentence, "break"_a = noun_of(kind), "time"_a = moment(its.until)));
  }

  void prompted(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const Forms sentence =
        !terminal_ ? Forms{tr_noop("A {break} was asked for: get up, or answer it."),
                           tr_noop("A {break} was asked for {length} ago: get up, or answer it.")}
        : its.may_postpone
            ? Forms{tr_noop("A {break} was asked for: get up, or answer with limber break, postpone or skip."),
                    tr_noop("A {break} was asked for {length} ago: get up, or answer with limber break, postpone or "
                            "skip.")}
            : Forms{tr_noop("A {break} was asked for: get up, or answer with limber break or skip."),
                    tr_noop("A {break} was asked for {length} ago: get up, or answer with limber break or skip.")};
    say(Reason::prompted, kind, ago(sentence, kind, its.since));
    if (!its.may_postpone) add(tr("It has been put off as often as the settings allow."));
    if (status_.asks_once && *status_.asks_once >= kind)
      add(tr("The round before was ignored, so this one asks once only."));
  }

  void waiting(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    if (its.hold) {
      why_.hold = its.hold;
      say(Reason::held, kind,
          // Translators: {until} is a part such as "until you sit".
          ago({tr_noop("The {break} fell due and waits {until}."),
               tr_noop("The {break} fell due {length} ago and waits {until}.")},
              kind, its.since, until(*its.hold)));
      add(evidence_sentence(status_, *its.hold, clock_));
      if (its.asked_in_spite) asked_in_spite(*its.asked_in_spite);
    } else if (its.awaits_input) {
      say(Reason::waiting, kind,
          ago({tr_noop("The {break} fell due and waits until you touch keys or mouse again: what held it back has just "
                       "ended."),
               tr_noop("The {break} fell due {length} ago and waits until you touch keys or mouse again: what held it "
                       "back has just ended.")},
              kind, its.since));
    } else if (!status_.input_known) {
      say(Reason::input_unknown, kind,
          ago({tr_noop("The {break} fell due and waits for you to touch keys or mouse: Limber has not seen them move "
                       "yet."),
               tr_noop("The {break} fell due {length} ago and waits for you to touch keys or mouse: Limber has not "
                       "seen them move yet.")},
              kind, its.since));
    } else {
      say(Reason::waiting, kind,
          ago({tr_noop("The {break} fell due and waits for a short pause in your typing, so as not to cut you off."),
               tr_noop("The {break} fell due {length} ago and waits for a short pause in your typing, so as not to cut "
                       "you off.")},
              kind, its.since));
    }
  }
  void asked_in_spite(Duration left) {
    const char* sentence =
        left > 0ms ? tr_noop(
                         "If that goes on, you are asked once all the same, without a sound, when your typing "
                         "pauses for longer, not before {length} from now; never in a call.")
                   : tr_noop(
                         "If that goes on, you are asked once all the same, without a sound, when your typing "
                         "pauses for longer; never in a call.");
    add(tr(sentence, "length"_a = remaining_words(left)));
  }

  void held_until_the_clock_says() {
    const HoldReason hold = *why_.hold;
    const Forms sentence =
        hold == HoldReason::quiet ? Forms{tr_noop("You have asked for quiet: no nudge comes until you end the quiet."),
                                          tr_noop("You have asked for quiet: no nudge comes until {time}.")}
        : status_.off_today
            ? Forms{tr_noop("You have switched today's reminders off: no nudge comes until your work hours begin."),
                    tr_noop("You have switched today's reminders off: no nudge comes until {time}.")}
            : Forms{tr_noop("It is outside your work hours: no nudge comes until your work hours begin."),
                    tr_noop("It is outside your work hours: no nudge comes until {time}.")};
    const auto end = end_of(hold);
    say(Reason::held, status_.in_stage(Stage::due), tr(end ? sentence.with : sentence.without, "time"_a = moment(end)));
    if (why_.kind)
      add(tr("The {break} is due and waits.", "break"_a = noun_of(*why_.kind)));
    else if (status_.next)
      falls_due(*status_.next, hold);
  }

  std::optional<LocalTime> end_of(HoldReason hold) const {
    return hold == HoldReason::quiet ? status_.quiet_until : status_.hours_change;
  }

  void falls_due(const NextFacts& next, HoldReason hold) {
    const auto end = end_of(hold);
    const bool held_then = !end || status_.now + std::chrono::floor<std::chrono::seconds>(next.in) < *end;
    const char* sentence = held_then ? tr_noop("The {break} falls due in {length}, and then waits as well.")
                                     : tr_noop("The {break} falls due in {length}.");
    add(tr(sentence, "break"_a = noun_of(next.kind), "length"_a = remaining_words(next.in)));
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
    const bool said = status_.next && status_.of(status_.next->kind).after_meeting;
    if (const auto hold = hold_of_next(status_); hold && !(said && *hold == HoldReason::meeting))
      // Translators: {until} is a part such as "until you sit".
      add(tr("As things are it would then wait {until}.", "until"_a = until(*hold)));
    if (why_.hold) add(evidence_sentence(status_, *why_.hold, clock_));
    return true;
  }
  void comes_back(BreakKind kind) {
    const BreakFacts& its = status_.of(kind);
    const Forms sentence = its.unanswered
                               ? Forms{tr_noop("The {break} was not taken and comes back in {length}."),
                                       tr_noop("The {break} was not taken and comes back in {length}, at {time}.")}
                               : Forms{tr_noop("The {break} was put off and comes back in {length}."),
                                       tr_noop("The {break} was put off and comes back in {length}, at {time}.")};
    say(Reason::postponed, kind,
        tr(its.until ? sentence.with : sentence.without, "break"_a = noun_of(kind),
           "length"_a = remaining_words(its.left.value_or(0ms)), "time"_a = moment(its.until)));
    add_cost(its);
  }
  void add_cost(const BreakFacts& its) {
    if (const auto cost = put_off_cost(its.length.value_or(0ms), its.longer_by, its.sooner_by); !cost.empty())
      add(cost);
  }
  void next_one(const NextFacts& next) {
    const BreakFacts &its = status_.of(next.kind), &micro = status_.of(BreakKind::micro);
    const bool held_off = its.put_off_until && *its.put_off_until > status_.now;
    const Forms sentence =
        its.left_early ? Forms{tr_noop("The {break} that you left early comes back in {length}."),
                               tr_noop("The {break} that you left early comes back in {length}, at {time}.")}
        : held_off
            ? Forms{tr_noop("The next nudge is the {break} in {length}: not earlier, after your last answer."),
                    tr_noop("The next nudge is the {break} in {length}, at {time}: not earlier, after your last "
                            "answer.")}
            : Forms{tr_noop("The next nudge is the {break} in {length}: {passed} of its {interval} have passed."),
                    tr_noop("The next nudge is the {break} in {length}, at {time}: {passed} of its {interval} have "
                            "passed.")};
    say(Reason::counting, next.kind,
        tr(next.at ? sentence.with : sentence.without, "break"_a = noun_of(next.kind),
           "length"_a = remaining_words(next.in), "time"_a = moment(next.at),
           "passed"_a = elapsed_words(std::max(its.work - its.head_start, Duration{0})),
           "interval"_a = elapsed_words(its.interval - its.head_start)));
    if (held_off) add_cost(its);
    if (!held_off && its.head_start > 0ms)
      add(tr("It comes {length} sooner, as you had put the last one off.", "length"_a = elapsed_words(its.head_start)));
    if (its.after_meeting) add(tr("It would fall into a meeting, and comes after that."));
    if (its.ahead_of)
      add(tr("That is before its time, because of your meeting at {time}.", "time"_a = moment(its.ahead_of)));
    if (its.refused_hour)
      add(tr("That is earlier than its time: from {hour} you have mostly turned breaks down.",
             "hour"_a = hour_words(*its.refused_hour, clock_)));
    if (why_.hold != HoldReason::program) add(focus_sentence(status_));
    if (status_.focus && status_.focus->rule == FocusRule::longer && its.interval < status_.focus->interval)
      add(tr("It comes sooner than that, so that you don't sit for more than two hours."));
    // Else the rest break only sets its clock back.
    const bool sooner = !held_off && !micro.put_off_until && micro.interval - micro.work <= next.in;
    if (next.kind == BreakKind::rest && stands(status_, BreakKind::micro) && micro.counting && !micro.left_out &&
        sooner)
      add(tr("The micro break would come shortly before it and gives way."));
  }

  void away() {
    if (status_.locked)
      add(tr("The screen is locked."));
    else
      add(tr("Nobody has been at the desk for {length}.", "length"_a = elapsed_words(*status_.absent)));
    const Face face = face_of(status_, clock_);
    if (face.kind == Face::Kind::away) add(face.caption);
    const auto hold = hold_now(status_);
    if (!hold || why_.hold) return;
    // Translators: {until}: such as "until your call ends".
    add(tr("A break would wait {until}.", "until"_a = until(*hold)));
    add(evidence_sentence(status_, *hold, clock_));
  }

  void standing_still() {
    for (const BreakKind kind : longest_first)
      if (!why_.kind && stands(status_, kind)) why_.kind = kind;
    if (status_.locked || status_.absent)
      away();
    else if (status_.posture == Posture::standing)
      add(terminal_ ? tr("You are standing, and the breaks count sitting: they go on when you sit (limber sit), with a "
                         "new day, or when you have been away for a while.")
                    : tr("You are standing, and the breaks count sitting: they go on when you sit, with a new day, or "
                         "when you have been away for a while."));
    else if (why_.kind && std::ranges::any_of(status_.breaks, &BreakFacts::counting))
      add(tr("The clock of the {break} is paused and goes on when you do.", "break"_a = noun_of(*why_.kind)));
    else
      add(tr("The clocks are paused and go on when you do."));
    if (why_.kind && status_.of(*why_.kind).put_off_until)
      add(tr("The {break} comes at {time} at the earliest.", "break"_a = noun_of(*why_.kind),
             "time"_a = moment(status_.of(*why_.kind).put_off_until)));
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
