// The effects of the engine. Data, not actions: the daemon shows, stores and sends them, a replay prints them.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/moments.hpp"
#include "core/question.hpp"
#include "core/terms.hpp"
#include "core/time.hpp"

namespace limber {

using StretchId = std::string;

struct HeadsUp {
  BreakKind kind;
  Instant due_at;
};
struct Due {
  BreakKind kind;
};
struct Held {
  BreakKind kind;
  HoldReason reason;
};  ///< an open prompt of this break is gone then (B15)
/// Show the nudge. `stretch` empty: nothing suits, suggest standing up and a short walk.
struct Prompted {
  BreakKind kind;
  StretchId stretch;
  int attempt;            ///< 1: first
  bool may_postpone;      ///< false: only start and skip are offered (B16)
  Duration sitting;       ///< sitting time now, for the words
  Duration length{};      ///< how long the break lasts if it is guided
  bool quiet = false;     ///< asked once in spite of a hold that has gone on for too long (B30)
  bool explains = false;  ///< says why the stretch is another one than last time (B39)
  Duration put_off{};     ///< so long has the person put it off already, in all (B38)
  std::optional<Instant> ahead_of = std::nullopt;  ///< it comes before its time because of what begins then (B33)
};
struct Withdrawn {
  BreakKind kind;
};
struct Postponed {
  BreakKind kind;
  Instant until;
  bool unanswered = false;  ///< not by the person: the prompt was not answered
};
struct Started {
  BreakKind kind;
  bool guided;
  StretchId stretch;
  Duration duration;
};
/// From here the break is guided: the daemon plays a routine for the time left. For the daemon, not an event of the
/// protocol.
struct GuidanceBegan {
  BreakKind kind;
  StretchId stretch;
  Duration left;
  bool asked = false;  ///< it answers a prompt; false: the person wants the stretch now
};
/// What had begun by going idle was no break: the person was there all the time. Nothing of it is recorded; the effect
/// that follows, Postponed or Ended, gives what becomes of the prompt (B18).
struct Cancelled {
  BreakKind kind;
  Instant started_at;
};
/// The whole record of one break. Not started: started_at = the effect's `at`, lasted 0.
struct Ended {
  BreakKind kind;
  Outcome outcome;
  Instant started_at;
  Duration lasted;
  bool guided = false;
  StretchId stretch = {};                   ///< empty: none was suggested
  std::optional<Instant> due_at = {};       ///< none: taken early, or natural before it was due
  std::optional<Instant> prompted_at = {};  ///< the latest prompt
  int attempts = 0;                         ///< prompts shown
  bool counts = true;                       ///< cut short: its share is credited; false: it was put off (B17)
  Duration whole{};                         ///< as long as it was to last; zero: as set
};
/// The clocks have started anew at the person's request (B22).
struct ClocksReset {};
struct Absent {
  Instant since;
};
struct Returned {
  Duration lasted;
};
struct DayStarted {
  Date date;
};
struct SittingLimit {
  Duration sitting;
};
/// Time to change between sitting and standing at the desk, once for each spell of one of them (B28).
struct PostureReminder {
  Posture posture;  ///< to change to
  Duration spell;   ///< how long the other one has lasted
};
/// One of the person's own reminders (B36). It asks nothing.
struct Reminded {
  std::string text;
  ReminderIcon icon = ReminderIcon::bell;
  bool sound = false;
};
/// The time of a meeting that the person has told of is over (B34).
struct MeetingEnds {
  bool asks;  ///< the person is asked whether they are still in it; false: that is settled
};
/// Something is asked now and then (B39), until it is answered or the day is over.
struct QuestionAsked {
  Question question;
  StretchId stretch;  ///< about skips: the one skipped last; may be empty
};
struct QuestionOver {
  std::optional<QuestionAnswer> answer;  ///< none: nobody answered
  StretchId stretch = {};                ///< that it was about
};
/// An hour was learned, or is not avoided any more (B37).
struct MomentsChanged {
  HourSlot slot;
  bool learned;
};
/// A stretch was played, wholly or in part: for the history, not reported as an event.
struct Stretched {
  StretchId stretch;
  Duration played;
  Duration planned;
  std::optional<BreakKind> kind;  ///< the break that it was in; none: outside of a break
};
/// A stretch of sitting or standing is over and known for good: for the history, not reported as an event.
struct SpanEnded {
  SpanKind kind;
  Instant from;
  Instant to;
};

struct Effect {
  Instant at;        ///< when it truly happened
  Instant known_at;  ///< when it was found out; the same, or later
  std::variant<HeadsUp, Due, Held, Prompted, Withdrawn, Postponed, Started, GuidanceBegan, Cancelled, Ended,
               ClocksReset, Absent, Returned, DayStarted, SittingLimit, PostureReminder, Reminded, MeetingEnds,
               MomentsChanged, QuestionAsked, QuestionOver, Stretched, SpanEnded>
      what;

  /// Whether the effect is sent to subscribers; the others are for the daemon and its history.
  bool reported() const {
    return !std::holds_alternative<GuidanceBegan>(what) && !std::holds_alternative<Stretched>(what) &&
           !std::holds_alternative<SpanEnded>(what);
  }
};

}  // namespace limber
