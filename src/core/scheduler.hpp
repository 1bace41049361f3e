// The engine: decides what falls due, when to prompt and what a break is worth. The rules (B1-B39) are in README.md
// beside this file. It reads no clock and takes no action: events go in with their instant, effects come out.
//
// Inside are the state of both breaks and of the person, the events that change it (`on`), and the rules by which time
// alone does (when_* says at which instant, the twin acts). A rule acts when its instant has come, the earliest first;
// so extra wake-ups change nothing and late ones find everything at its true time (B2).
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/rotation.hpp"
#include "core/scheduler_state.hpp"
#include "core/snapshot.hpp"
#include "core/status.hpp"
#include "core/work_clock.hpp"

namespace limber {

/// Why an answer cannot be taken as things stand.
enum class Refusal {
  nothing_asked,
  no_break_running,
  no_more_postpones,
  switched_off,
  another_break_running,
  not_guided,
  unknown_stretch,
  no_question,
  no_such_answer
};

class Scheduler {
 public:
  Scheduler(Policy policy, Rotation rotation, Instant now);
  /// Restores the state of a snapshot taken at `taken_at`; the next event has to be Restarted.
  Scheduler(Policy policy, Rotation rotation, const Snapshot& snapshot, Instant taken_at);

  /// Applies an event and returns the effects. `now` never decreases. What fell in since the last call is worked out
  /// first, in its order (B2).
  std::vector<Effect> apply(Instant now, const Event& event);
  /// Takes a return that is still uncertain (it may prove a bump in an absence, B5) for certain. For where no event
  /// follows, as at the end of a trace.
  std::vector<Effect> finish(Instant now);
  /// When to apply Wake next, if nothing else happens; none: nothing can fall due (B3).
  std::optional<Instant> next_wakeup() const;
  /// As things stand at the last `apply`, with clocks read at `now` (not before it).
  Status status(Instant now) const;
  Snapshot snapshot(Instant now) const;
  /// Why `answer` (QuestionAnswered, StartBreak, PostponeBreak, SkipBreak, FinishBreak, ResetClocks, ChooseStretch)
  /// would change nothing; none: it would be taken.
  std::optional<Refusal> refusal(const Event& answer) const;
  /// Which stretches came and what would come next.
  const Rotation& rotation() const { return rotation_; }
  /// What was learned of moments (B37).
  const MomentsMemory& moments() const { return kept_.moments; }
  /// The catalogue or the choice of stretches has changed.
  void replace_pool(std::vector<RotationEntry> pool) { rotation_.replace_pool(std::move(pool)); }

 private:
  static constexpr Instant never = Instant::max();
  static constexpr Duration first_minute = 1min;  ///< B18
  static constexpr int long_pause = 3;            ///< times breakpoint_pause (B30)
  struct PersonRule {
    Instant (Scheduler::*when)() const;
    void (Scheduler::*act)(Instant);
  };
  struct BreakRule {
    Instant (Scheduler::*when)(BreakKind) const;
    void (Scheduler::*act)(BreakKind, Instant);
  };
  static const std::array<PersonRule, 10> person_rules;
  static const std::array<BreakRule, 12> break_rules;
  static const std::array<PersonRule, 11> reminder_rules;

  // scheduler.cpp: the loop, and what all share.
  void advance(Instant now);
  template <typename What>
  void say(Instant at, What what) {
    effects_.push_back({at, now_, std::move(what)});
  }
  BreakState& of(BreakKind kind) { return breaks_[index_of(kind)]; }
  const BreakState& of(BreakKind kind) const { return breaks_[index_of(kind)]; }
  const BreakPolicy& policy_of(BreakKind kind) const { return policy_.of(kind); }
  /// The break in that stage, the longer one if both are.
  template <typename S>
  std::optional<BreakKind> in_stage() const {
    for (const BreakKind kind : longest_first)
      if (of(kind).is<S>()) return kind;
    return std::nullopt;
  }
  std::optional<BreakKind> asked() const { return in_stage<Asked>(); }
  std::optional<BreakKind> resting() const { return in_stage<Resting>(); }
  void reclock(Instant at);
  void keep_span(std::optional<SpanKind> kind, Instant at);
  void settle(Instant until);

  // scheduler_person.cpp: input, session, absence, posture, the day.
  void on(Instant now, const InputActive&);
  void on(Instant now, const InputIdle& event);
  void on(Instant now, const Locked&);
  void on(Instant now, const Unlocked&);
  void on(Instant now, const Suspended&);
  void on(Instant now, const Resumed&);
  void on(Instant now, const EngagedChanged& event);
  void on(Instant now, const DayChanged& event);
  void input(Instant at);
  void session_left(Instant at);
  void begin_absence(Instant since, Instant at);
  void put_back(Instant since, Instant at);
  void put_back_reminders(Instant since);
  void rest_is_over();
  void come_back(Instant absent_since, Instant at);
  void drop_head_starts(Instant absent_since, Instant at);
  void join_absence();
  void return_is_certain();
  Instant when_return_certain() const;
  void return_certain(Instant) { return_is_certain(); }
  void input_stopped_on_return(Instant since);
  void touched(Instant at);
  void still_since_reset(RestedClock& work, Instant since);
  Instant when_engaged_limit() const;
  void engaged_limit(Instant at);
  Instant when_away() const;
  void away(Instant at);
  Instant when_stood_up() const;
  void stood_up(Instant at);
  Instant when_sitting_limit() const;
  void sitting_limit(Instant at);
  Instant when_quiet_over() const { return quiet_ends_.value_or(never); }
  void quiet_over(Instant at) { on(at, QuietEnded{}); }

  // scheduler_due.cpp: falling due, natural breaks, what a break is worth.
  Instant when_natural(BreakKind kind) const;
  void natural(BreakKind kind, Instant at);
  Instant when_due(BreakKind kind) const;
  void due(BreakKind kind, Instant at);
  Instant when_heads_up(BreakKind kind) const;
  void heads_up(BreakKind kind, Instant at);
  bool gives_way(BreakKind kind, Instant at) const;
  void withdraw(BreakKind kind, Instant at);
  void forget_due(BreakKind kind);
  void credit_rest(BreakKind kind, Instant at);
  void credit_part(BreakKind kind, Duration lasted, Duration full, Instant at);
  void restart_interval(BreakKind kind, Instant at);
  void hold_off_shorter(BreakKind kind, Instant at, std::optional<Instant> until = std::nullopt);
  void hold_off_others(BreakKind kind, Instant until);
  void let_go_of(BreakKind kind, Instant until);
  void reset(RestedClock& work, Instant at);

  // scheduler_prompt.cpp: holds and prompts.
  /// `kind`: of a break; none: of a reminder to stand or sit, which standing does not hold.
  /// `in_hours`: the work hours do not hold it.
  std::optional<HoldReason> hold_reason(Instant at, std::optional<BreakKind> kind = std::nullopt,
                                        bool in_hours = false) const;
  std::optional<HoldReason> hold_of_prompt(std::optional<BreakKind> kind = std::nullopt, bool in_hours = false) const;
  bool stands(BreakKind kind) const;
  Instant when_prompt_taken_back(BreakKind kind) const;
  void prompt_taken_back(BreakKind kind, Instant at);
  Instant breakpoint_after(Instant from) const;
  Instant when_hold_changes(BreakKind kind) const;
  void hold_changes(BreakKind kind, Instant at);
  Instant when_prompt(BreakKind kind) const;
  void prompt(BreakKind kind, Instant at) { ask(kind, at, false); }
  void ask(BreakKind kind, Instant at, bool in_spite_of_hold);
  bool may_ask_in_spite(BreakKind kind) const;
  Instant waits_since(BreakKind kind) const { return of(kind).waits_since.value_or(*of(kind).due_at); }
  Instant when_asked_in_spite(BreakKind kind) const;
  void asked_in_spite(BreakKind kind, Instant at) { ask(kind, at, true); }
  Instant when_unanswered(BreakKind kind) const;
  void unanswered(BreakKind kind, Instant at);
  Instant when_postponement_over(BreakKind kind) const;
  void postponement_over(BreakKind kind, Instant at);
  void nobody_answered(BreakKind kind, bool once, Instant at);
  void put_off_more(BreakState& state, Duration by);
  void put_off_no_longer(BreakState& state, Instant since);
  void put_off_one(BreakKind kind, Instant until);
  void put_off(BreakKind kind, Instant until, Instant at, bool unanswered = false);
  void give_up(BreakKind kind, Outcome outcome, Instant at);
  Instant foreseen_due(BreakKind kind) const;
  StretchId next_stretch(BreakKind kind) const;
  void choose_stretch(BreakKind kind);
  Duration length_of(BreakKind kind) const;
  Duration guided_length(BreakKind kind, const StretchId& stretch) const;

  // scheduler_busy.cpp: meetings, by the calendar and as the person says (B33, B34).
  void on(Instant now, const BusyTimesChanged& event);
  void on(Instant now, const MeetingSaid& event);
  void on(Instant now, const MeetingOver&);
  void end_meeting(Instant at);
  void in_meeting(bool on, Instant at);
  Duration room_for(BreakKind kind) const;
  bool is_called_over(const BusyTime& meeting) const;
  std::optional<BusyTime> busy_at(Instant at) const;
  std::optional<BusyTime> busy_for(BreakKind kind, Instant at) const;
  std::optional<Instant> ahead_of(BreakKind kind, Instant due, Instant from) const;
  bool may_come_at(BreakKind kind, Instant before, Instant due, Instant from) const;
  std::optional<Instant> still_ahead_of(const BreakState& state, Instant at) const;
  Instant planned(BreakKind kind, Instant due, Instant from) const;
  Instant when_busy_turns() const;
  void busy_turns(Instant at) { busy_turned_ = at; }
  Instant when_meeting_over() const { return meeting_until_.value_or(never); }
  void meeting_over(Instant at);

  // scheduler_focus.cpp: rules by program (B35), and so when a clock has its break fall due.
  void on(Instant now, const FocusChanged& event);
  bool focus_is(FocusRule rule) const;
  bool delayed_by_program(BreakKind kind) const;
  bool held_by_program(std::optional<BreakKind> kind) const;
  BreakKind ends_long_sits() const;
  template <typename When>
  Instant due_by_clocks(BreakKind kind, When when) const;
  Instant when_clock_due(BreakKind kind) const;
  Instant clock_due(BreakKind kind, Instant at) const;
  Instant clock_due(BreakKind kind) const { return clock_due(kind, at_); }

  // scheduler_answers.cpp: the person's answers and commands about breaks.
  std::optional<BreakKind> to_start(std::optional<BreakKind> wish) const;
  void on(Instant now, const StartBreak& event);
  void on(Instant now, const PostponeBreak& event);
  void on(Instant now, const SkipBreak&);
  void on(Instant now, const FinishBreak&);
  void on(Instant now, const RoutineLasts& event);
  void on(Instant now, const ResetClocks&);
  void on(Instant now, const ChooseStretch& event);
  void on(Instant now, const StretchPlayed& event);
  std::optional<Refusal> refuses(const StartBreak& event) const;
  std::optional<Refusal> refuses_postpone() const;
  std::optional<BreakKind> postponement_of() const;
  bool may_postpone(BreakKind kind) const;
  std::optional<BreakKind> to_postpone() const;

  // scheduler_break.cpp: the running break.
  Instant when_answered_by_idling(BreakKind kind) const;
  void answered_by_idling(BreakKind kind, Instant at);
  Instant when_break_done(BreakKind kind) const;
  void break_done(BreakKind kind, Instant at);
  Instant when_break_cut(BreakKind kind) const;
  void break_cut(BreakKind kind, Instant at);
  void break_given_up(BreakKind kind, Instant at);
  bool was_pause_for_thought(const Resting& rest, Instant at) const;
  void break_cancelled(BreakKind kind, Instant at);
  void begin_break(BreakKind kind, Instant since, bool guided);
  void end_break(BreakKind kind, Outcome outcome, Instant at);
  void go_on_with_routine(bool remembered, bool long_gap);
  void input_stopped_in_break(Instant since);

  // scheduler_posture.cpp: sitting or standing, and reminders to change (B28).
  void on(Instant now, const PostureSaid& event);
  Instant when_stood_at_desk() const;
  void stood_at_desk(Instant at);
  Instant when_standing_over() const;
  void standing_over(Instant at);
  void begin_spell(Instant at);
  bool may_remind() const;
  std::optional<Instant> when_spell_long() const;
  Instant when_posture_held() const;
  void posture_held(Instant at);
  Instant when_posture_freed() const;
  void posture_freed(Instant at);
  Instant when_posture_reminder() const;
  void posture_reminder(Instant at);

  // scheduler_reminders.cpp: what all reminders have in common, and those of the person's own (B36).
  Instant when_rest_near() const;
  bool reminder_blocked(Instant at, bool in_hours = false) const;
  Instant when_blocked(bool in_hours = false) const;
  Instant when_free(Instant due, bool in_hours = false) const;
  void reminder_said(Instant at);
  void on(Instant now, const ReminderTime& event);
  void take_reminders(const std::vector<ReminderPolicy>& before);
  void new_day_of_reminders(Instant at);
  bool comes_by_work(std::size_t one) const;
  template <typename When>
  std::size_t first_of(When when) const;
  template <typename When>
  Instant earliest_of(When when) const;
  Instant own_due_at(std::size_t one) const;
  Instant own_lapses_at(std::size_t one) const;
  Instant own_held_at(std::size_t one) const;
  Instant own_free_at(std::size_t one) const;
  Instant own_said_at(std::size_t one) const;
  Instant when_own_due() const;
  void own_due(Instant at);
  Instant when_own_lapses() const;
  void own_lapses(Instant at);
  Instant when_own_held() const;
  void own_held(Instant at);
  Instant when_own_free() const;
  void own_free(Instant at);
  Instant when_own_said() const;
  void own_said(Instant at);
  void restore_reminders(const std::vector<ReminderSnapshot>& saved, Instant taken_at);
  std::vector<ReminderSnapshot> saved_reminders(Instant now) const;

  // scheduler_questions.cpp: what is asked now and then (B39).
  void on(Instant now, const QuestionAnswered& event);
  std::optional<Refusal> refuses(const QuestionAnswered& event) const;
  std::optional<Question> question_due() const;
  bool lighter_for_long() const;
  Instant when_question_held() const;
  void question_held(Instant at);
  Instant when_question_freed() const;
  void question_freed(Instant at);
  Instant when_question() const;
  void ask_question(Instant at);
  void question_over(Instant at, std::optional<QuestionAnswer> answer);
  void count_skips(Outcome outcome, const StretchId& stretch);
  bool explains(const StretchId& stretch, bool chosen_by_person);

  // scheduler_memory.cpp: settings, quiet, restart, snapshot.
  void on(Instant, const Wake&) {}
  void on(Instant, const DndChanged& event) { kept_.dnd = event.on; }
  void on(Instant, const FullscreenChanged& event) { kept_.fullscreen = event.on; }
  void on(Instant now, const QuietBegan& event);
  void on(Instant, const QuietEnded&);
  void on(Instant, const WorkHoursChanged& event) { work_hours_ = event.open; }
  void on(Instant, const HoursSaid& event) { kept_.hours_today = event.hours; }
  void on(Instant now, const SettingsChanged& event);
  void on(Instant now, const TodayForgotten& event);
  void on(Instant now, const Restarted& event);
  void restore(BreakState& state, const BreakSnapshot& saved, Instant taken_at, bool once);
  BreakSnapshot saved(const BreakState& state, Instant now) const;
  Duration at_stake(const WorkClock& clock, Instant now) const;

  // scheduler_pace.cpp
  void on(Instant, const EasyDaySaid& event);
  void practised();
  Pace pace_now() const;
  void settle_pace();

  // scheduler_moments.cpp: learned moments (B37).
  void on(Instant now, const LocalTimeIs& event);
  void on(Instant, const MomentSaid& event);
  void on(Instant, const MomentsForgotten&);
  std::optional<LocalTime> local_at(Instant at) const;
  void note_moment(BreakKind kind, bool taken);
  void end_day_of_moments(Date next, Instant at);
  std::optional<Instant> refused_hour(Instant at) const;
  std::optional<LearnedEarly> learned_early(BreakKind kind, Instant due, Instant from) const;

  // scheduler_status.cpp
  BreakStatus shown(BreakKind kind, Instant now) const;
  Instant after_meetings(BreakKind kind, Instant when) const;
  ReminderStatus shown_reminder(std::size_t one, Instant now) const;

  Policy policy_;
  Rotation rotation_;
  Presence person_;
  KeptState kept_;
  std::array<BreakState, 2> breaks_;
  RestedClock sitting_;                   ///< since the person was last up (B8)
  std::optional<Instant> sitting_since_;  ///< when that began to count
  WorkClock sitting_today_;               ///< B27
  WorkClock standing_today_;
  bool stood_up_ = false;  ///< this absence has already been long enough (B8)
  struct Taken {
    BreakKind kind;
    Instant end;
  };
  std::optional<Taken> taken_;         ///< the latest break taken
  std::optional<BreakKind> credited_;  ///< the longest that this rest has credited by itself (B10)
  /// There was input after an absence, perhaps no more than a bump in it (B5).
  struct Returning {
    Instant absent_since, back_at;
    Duration grace;
    std::optional<BreakKind> natural, rested;
  };
  std::optional<Returning> returning_;
  Instant left_at_{};  ///< where the absence began, or the last part of it
  std::optional<Instant> standing_since_;
  WorkClock spell_;                            ///< at the desk in this posture (B28)
  std::optional<Instant> posture_pause_from_;  ///< a reminder to change waits since then for a breakpoint
  std::vector<OwnReminder> reminders_;         ///< in the order of the settings
  Instant next_reminder_{};                    ///< none comes before, so that each can be read
  std::optional<Instant> question_from_;       ///< a question waits since then for a breakpoint
  bool work_hours_ = true;
  std::optional<Instant> quiet_ends_;
  std::vector<BusyTime> busy_;
  std::optional<Instant> called_over_;  ///< what the calendar has that began by then is over, as the person has said
  Instant busy_turned_{};               ///< the last instant at which the calendar made a difference
  std::optional<Instant> meeting_until_;
  std::optional<Duration> local_ahead_;   ///< the local time less the engine's (B37)
  std::optional<StretchId> chosen_next_;  ///< put up for the next break while another one ran
  int practised_days_ = 0;                ///< on which a stretch was done, up to the first of usual pace (B31)
  struct OpenSpan {
    SpanKind kind;
    Instant from;
  };
  std::optional<OpenSpan> span_;
  Instant counts_from_;            ///< clocks never run before it: time in which the daemon was down (B23)
  Instant at_;                     ///< the instant up to which all rules have been applied
  Instant next_ = Instant::min();  ///< when the next rule acts, if nothing else happens; min: not worked out yet
  Instant now_;                    ///< of the call under way
  std::vector<Effect> effects_;
};

}  // namespace limber
