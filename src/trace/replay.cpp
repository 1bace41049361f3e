#include "trace/replay.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "core/calendar.hpp"
#include "core/focus.hpp"
#include "core/scheduler.hpp"
#include "trace/desk.hpp"
#include "trace/trace.hpp"
#include "trace/zone.hpp"

namespace limber {
namespace {

constexpr Instant never = Instant::max();

class ReplayPlayer {
 public:
  ReplayPlayer(const Trace& trace, const Policy& policy, std::vector<RotationEntry> pool,
               const ReplayListener& listener, ReplayMode mode)
      : trace_(trace),
        policy_(policy),
        pool_(std::move(pool)),
        listener_(listener),
        mode_(mode),
        zone_(find_zone(trace.zone)),
        scheduler_(policy, Rotation{pool_}, Instant{}),
        calendar_(std::in_place, policy.day, policy.work_hours, *zone_, std::nullopt),
        desk_(policy.presence.idle_threshold),
        wall_start_(trace.start) {
    calendar_->set_reminders(policy.reminders);
    if (mode.wakes == ReplayMode::Wakes::extra) extra_wake_at_ = now_;
    front_.set_rules(policy.focus, now_);
  }

  Snapshot play() {
    ask_calendar();
    if (calendar_->day()) tell(DayChanged{*calendar_->day(), true});
    const Instant end{trace_.end};
    for (Turn turn = next_turn(); turn.at <= end; turn = next_turn()) {
      now_ = turn.at;
      (this->*turn.act)();
    }
    now_ = end;
    if (remembered_) return *remembered_;
    if (!desk_.suspended()) tell(Wake{});
    for (const Effect& effect : scheduler_.finish(end))
      if (listener_.effect) listener_.effect(effect);
    return scheduler_.snapshot(end);
  }

 private:
  struct Turn {
    Instant at;
    void (ReplayPlayer::*act)();
  };

  /// The next thing to happen. What is due at the same instant comes in this order.
  Turn next_turn() const {
    Turn next{never, nullptr};
    const auto consider = [&](Instant at, void (ReplayPlayer::*act)()) {
      if (at < next.at) next = {at, act};
    };
    if (!desk_.suspended()) consider(std::max(restart_at_, now_), &ReplayPlayer::restart);
    if (desk_.listening()) {
      consider(desk_.edge_at(), &ReplayPlayer::tell_edge);
      consider(std::max(front_.next().value_or(never), now_), &ReplayPlayer::program_counts);
      consider(calendar_at_, &ReplayPlayer::ask_calendar);
      consider(wake_at_, &ReplayPlayer::wake);
      consider(std::max(extra_wake_at_, now_), &ReplayPlayer::extra_wake);
    }
    consider(desk_.back_at(), &ReplayPlayer::come_back);
    if (!responses_.empty()) consider(responses_.back().at, &ReplayPlayer::respond);
    if (fact_ < trace_.facts.size()) consider(Instant{trace_.facts[fact_].at}, &ReplayPlayer::next_fact);
    return next;
  }

  void restart() {
    restart_at_ = never;
    scheduler_ = Scheduler(policy_, Rotation{pool_}, *remembered_, crashed_at_);
    calendar_.emplace(policy_.day, policy_.work_hours, *zone_, remembered_->day ? remembered_->day : calendar_->day());
    calendar_->set_reminders(policy_.reminders);
    remembered_.reset();
    tell(Restarted{.machine_was_off = false, .routine_goes_on = true});
    ask_calendar();
    if (calendar_->day()) tell(DayChanged{*calendar_->day(), true});
    if (!busy_.empty()) tell(BusyTimesChanged{busy_});
    desk_.daemon_up(now_, to_tell_);
    tell_all();
  }

  void tell_edge() {
    desk_.tell_edge(to_tell_);
    tell_all();
  }

  void program_counts() {
    front_.advance(now_);
    desk_.focus(front_.in_force(), to_tell_);
    tell_all();
  }

  void ask_calendar() {
    const Status status = scheduler_.status(now_);
    calendar_->say(status.hours_today);
    tell(LocalTimeIs{zone_->to_local(wall())});
    for (const Event& event : calendar_->advance(wall(), status.quiet, status.quiet_until)) tell(event);
    find_calendar_turn();
  }

  void wake() {
    tell(Wake{});
    if (wake_at_ <= now_)
      throw std::logic_error("the engine asks to be woken again and again at " + time_text(now_ - Instant{}));
  }

  void extra_wake() {
    tell(Wake{});
    extra_wake_at_ = now_ + mode_.every;
  }

  void come_back() {
    desk_.come_back(now_, to_tell_);
    tell_all();
  }

  void respond() {
    const Response response = responses_.back().response;
    responses_.pop_back();
    std::visit([this](const auto& what) { perform(what); }, response.what);
    tell_all();
  }

  void next_fact() {
    const FactKind& what = trace_.facts[fact_++].what;
    std::visit([this](const auto& fact) { perform(fact); }, what);
    tell_all();
  }

  /// An answer or command of the person to the daemon; without effect while the daemon does not run.
  template <typename What>
  void perform(const What& answer) {
    if (!desk_.listening()) return;
    tell(answer);
    if constexpr (std::is_same_v<What, QuietEnded>) find_calendar_turn();
  }

  void perform(const GetUp& up) { desk_.get_up(now_, now_ + up.length); }
  void perform(const TraceActive&) { desk_.input_active(now_, to_tell_); }
  void perform(const TraceIdle&) { desk_.input_idle(now_); }
  void perform(const Locked&) { desk_.lock(now_, to_tell_); }
  void perform(const Unlocked&) { desk_.unlock(now_, to_tell_); }
  void perform(const Suspended&) { desk_.suspend(now_, to_tell_); }
  void perform(const Resumed&) {
    if (!desk_.suspended()) return;
    desk_.resume(now_, to_tell_);
    tell_all();
    if (!desk_.listening()) return;
    ask_calendar();
    if (!busy_.empty()) tell(BusyTimesChanged{busy_});
  }

  void perform(const EngagedChanged& fact) { desk_.engaged(fact, to_tell_); }
  void perform(const SharingChanged& fact) { desk_.sharing(fact.on, to_tell_); }
  void perform(const DndChanged& fact) { desk_.dnd(fact.on, to_tell_); }
  void perform(const FullscreenChanged& fact) { desk_.fullscreen(fact.on, to_tell_); }
  void perform(const FocusChanged& fact) { desk_.focus(fact.now, to_tell_); }
  void perform(const ProgramInFront& fact) {
    front_.in_front(fact.program.empty() ? std::nullopt : std::optional(fact.program), now_);
  }
  void perform(const QuietAsked& fact) {
    if (!desk_.listening()) return;
    tell(QuietBegan{std::nullopt, fact.length});
    ask_calendar();
  }

  void perform(const BusySaid& fact) {
    if (fact.from)
      busy_.push_back({Instant{*fact.from}, Instant{*fact.from + fact.length}});
    else
      busy_.clear();
    // What becomes known at once is told at once.
    const bool more = fact_ < trace_.facts.size() && Instant{trace_.facts[fact_].at} == now_ &&
                      std::holds_alternative<BusySaid>(trace_.facts[fact_].what);
    if (desk_.listening() && !more) tell(BusyTimesChanged{busy_});
  }

  void perform(const HoursAsked& fact) {
    if (!desk_.listening() || !calendar_->day()) return;
    tell(HoursSaid{fact.on ? std::optional(HoursToday{*calendar_->day(), *fact.on}) : std::nullopt});
    ask_calendar();
  }

  void perform(const EasyDayAsked& fact) {
    if (desk_.listening()) tell(EasyDaySaid{fact.on ? calendar_->day() : std::nullopt});
  }

  void perform(const ClockStepped& fact) {
    wall_start_ += fact.by;
    if (listener_.clock_stepped) listener_.clock_stepped(now_, fact.by);
    if (desk_.listening()) ask_calendar();
  }

  void perform(const DaemonCrashed& fact) {
    if (remembered_) return;
    if (desk_.listening()) tell(Wake{});  // so that what is remembered is all up to now, however late wake-ups come
    // The daemon stores what happens and, while nothing does, gives a sign of life.
    const Duration every = heartbeat_every(policy_);
    crashed_at_ = std::max(stored_at_, Instant{now_.time_since_epoch() / every * every});
    remembered_ = scheduler_.snapshot(crashed_at_);
    restart_at_ = now_ + fact.down_for;
    desk_.daemon_down();
  }

  void tell(const Event& event) {
    if (listener_.told) listener_.told(now_, event);
    if (!std::holds_alternative<Wake>(event)) stored_at_ = now_;
    for (const Effect& effect : scheduler_.apply(now_, event)) {
      stored_at_ = now_;
      if (listener_.effect) listener_.effect(effect);
      answer_prompt(effect);
    }
    if (mode_.wakes != ReplayMode::Wakes::late) wake_at_ = scheduler_.next_wakeup().value_or(never);
  }

  void tell_all() {
    for (const Event& event : to_tell_) tell(event);
    to_tell_.clear();
  }

  void answer_prompt(const Effect& effect) {
    if (!listener_.respond || !std::holds_alternative<Prompted>(effect.what)) return;
    const auto response = listener_.respond(effect);
    if (!response) return;
    const Instant at = std::max(effect.at + response->after, now_);
    const auto place = std::ranges::find_if(responses_, [&](const Pending& other) { return other.at <= at; });
    responses_.insert(place, {at, *response});
  }

  void find_calendar_turn() {
    const Status status = scheduler_.status(now_);
    const auto next = calendar_->next(wall(), status.quiet ? status.quiet_until : std::nullopt);
    if (next <= wall())
      throw std::logic_error("the calendar asks for a turn that is over at " + time_text(now_ - Instant{}));
    calendar_at_ = now_ + (next - wall());
  }

  WallTime wall() const { return wall_start_ + now_.time_since_epoch(); }

  const Trace& trace_;
  const Policy& policy_;
  std::vector<RotationEntry> pool_;
  const ReplayListener& listener_;
  ReplayMode mode_;
  std::unique_ptr<TimeZone> zone_;
  Scheduler scheduler_;
  std::optional<Calendar> calendar_;  // always there; optional so that it can be replaced
  Desk desk_;
  FrontProgram front_;
  Instant now_{};
  WallTime wall_start_;   // what the wall clock would have shown at the start, had it not been stepped
  std::size_t fact_ = 0;  // the next one of the trace
  Desk::Events to_tell_;
  std::vector<BusyTime> busy_;  // by the calendar
  Instant wake_at_ = never;
  Instant extra_wake_at_ = never;
  Instant calendar_at_ = never;
  std::optional<Snapshot> remembered_;  // while the daemon is down
  Instant stored_at_{};
  Instant crashed_at_{};  // as far as is remembered
  Instant restart_at_ = never;
  struct Pending {
    Instant at;
    Response response;
  };
  std::vector<Pending> responses_;  // the next one last
};

}  // namespace

Snapshot replay(const Trace& trace, const Policy& policy, std::vector<RotationEntry> pool,
                const ReplayListener& listener, ReplayMode mode) {
  return ReplayPlayer{trace, policy, std::move(pool), listener, mode}.play();
}

}  // namespace limber
