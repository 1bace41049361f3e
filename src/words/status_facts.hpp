// The daemon's status (rpc/PROTOCOL.md) as a plain value. What is missing or of another kind than expected reads as
// absent, so a daemon of another version is shown as far as it can be understood.
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/break_sum.hpp"
#include "core/calendar.hpp"
#include "core/pace.hpp"
#include "core/status.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

struct BreakFacts {
  bool enabled = false;
  BreakStatus::Stage stage = BreakStatus::Stage::working;
  Duration work{};
  Duration interval{};
  bool counting = false;
  std::optional<Duration> due_in;  ///< none: its clock stands still
  std::optional<HoldReason> hold;
  std::optional<Duration> left;            ///< resting: to its planned end; postponed: until it comes back
  std::optional<LocalTime> until;          ///< the same by the clock
  std::optional<Duration> length;          ///< how long it is to last; resting: as it was planned
  std::optional<Duration> since;           ///< due or prompted for so long
  std::optional<Duration> natural_after;   ///< an absence of that length counts as this break
  std::optional<Duration> asked_in_spite;  ///< held: asked once all the same after so long
  bool awaits_input = false;               ///< due: a hold ended while there was no input
  std::optional<LocalTime> put_off_until;  ///< working: it comes then at the earliest, by an answer
  bool left_out = false;                   ///< it does not fall due while that program is in front
  bool after_meeting = false;              ///< `due_in` leads to the end of a meeting, in which it would fall due
  std::optional<LocalTime> ahead_of;       ///< it comes before its time, because of what the calendar has then
  bool left_early = false;                 ///< of `put_off_until`: the answer was to leave it early
  bool natural_done = false;               ///< the rest going on has counted as it already
  bool rested = false;                     ///< working: reset by a break, its clock goes on with the next input
  bool unanswered = false;                 ///< postponed: its prompt was not answered
  bool paused = false;                     ///< its routine is
  int attempt = 0;                         ///< prompts shown for this due
  Duration put_off_for{};                  ///< by the person, in all; and what that has cost so far:
  Duration longer_by{}, sooner_by{};
  Duration head_start{};                  ///< of `work`: it began with so much, as the one before was put off
  bool explains = false;                  ///< prompted: its words say why its stretch is another one than last time
  std::optional<LocalTime> refused_hour;  ///< it comes earlier, because breaks are mostly refused in the hour from then
  bool may_postpone = true;
  bool guided = false;
  std::string stretch;  ///< id; empty: none is chosen yet
};

/// The person's rule for the program in front.
struct FocusFacts {
  FocusRule rule = FocusRule::quiet;
  std::string program;  ///< for people; empty: not known
  Duration interval{};  ///< of `longer`
};

struct NextFacts {
  BreakKind kind = BreakKind::rest;
  Duration in{};
  std::optional<LocalTime> at;
  std::string stretch;  ///< whose turn it is, where the daemon tells
};

/// What is seen around the person.
struct EvidenceFacts {
  std::string kind;   ///< "microphone", "camera", "sharing" (of the screen), "inhibitor" (a program keeps the screen
                      ///< on), "fullscreen", "dnd"
  std::string whose;  ///< name of the program, for people; empty: not known
  std::optional<Duration> since = {};
};

/// What Limber asks over time.
struct QuestionFacts {
  Question question = Question::monthly;
  std::vector<QuestionAnswer> answers;
  std::string stretch;  ///< id of the one that it is about; may be empty
};

/// One of the person's own reminders.
struct ReminderFacts {
  std::string text;
  bool by_work = false;              ///< it comes by time at the desk
  std::optional<LocalTime> at = {};  ///< when it comes next, if work goes on
  bool waiting = false;              ///< its time has come
  std::optional<HoldReason> hold = {};
};

struct StatusFacts {
  int protocol = 0;
  std::string version;
  LocalTime now{};  ///< the clock as the daemon read it
  Duration sitting{};
  Duration standing_today{};
  LocalTime up_at;                   ///< when they were up last, as the clock on the wall showed it then
  std::optional<Duration> standing;  ///< since the person reported it
  Posture posture = Posture::sitting;
  std::optional<Duration> absent;
  bool locked = false;
  bool engaged = false;
  bool dnd = false;
  bool fullscreen = false;
  bool work_hours = true;
  std::optional<LocalTime> hours_change;  ///< when they open or close next
  bool off_today = false;                 ///< the person has switched this day off
  bool quiet = false;
  std::optional<LocalTime> quiet_until;
  bool meeting_said = false;               ///< the person has told of one
  bool meeting_asks = false;               ///< its time is over: whether it goes on is being asked
  std::optional<LocalTime> meeting_until;  ///< of what was told
  std::optional<LocalTime> calendar_from;  ///< the calendar's meeting that is on, or holds because it begins soon
  std::optional<LocalTime> calendar_until;
  bool calendar_several = false;       ///< meetings with hardly a gap
  Duration heads_up{};                 ///< a break that is so near is near
  std::optional<BreakKind> asks_once;  ///< a round was ignored: this break and shorter ones ask once
  Pace pace = Pace::usual;             ///< how gently the stretches go
  std::array<BreakFacts, 2> breaks;    ///< by index_of(kind)
  std::optional<NextFacts> next;
  std::vector<ReminderFacts> reminders;
  std::optional<PreviewedPrompt> preview;
  std::vector<EvidenceFacts> evidence;
  std::optional<FocusFacts> focus;
  bool input_seen = false;            ///< something watches keys and mouse
  bool input_known = true;            ///< a watcher has reported since the daemon started
  bool notifications = false;         ///< there is a notification server
  bool settings_trouble = false;      ///< some of the settings cannot be read
  std::vector<std::string> problems;  ///< sentences for people
  std::optional<QuestionFacts> question;

  const BreakFacts& of(BreakKind kind) const { return breaks[index_of(kind)]; }
  /// None: nothing of that kind is seen.
  const EvidenceFacts* seen(std::string_view kind) const;
  /// The break in that stage, the longer first.
  std::optional<BreakKind> in_stage(BreakStatus::Stage stage) const;
  /// While absent: the break that the absence counts as next, if it goes on. None: it has counted as all that come.
  std::optional<BreakKind> next_natural() const;
};

/// Never throws.
StatusFacts read_status(const Json& status);

/// What the status tells of the end of a break.
struct BreakEndFacts {
  std::optional<BreakSum> last;     ///< the latest break that is over
  Duration ended_ago{};             ///< of `last`
  std::optional<NextByClock> next;  ///< if the person goes on working
  int breaks_today = 0;
};
/// A word that is not known here is a break that was not had.
Outcome read_outcome(const std::string& word);
/// Never throws.
BreakEndFacts read_break_end(const Json& status);

}  // namespace limber
