#include "daemon/engine_driver.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "os/scope_exit.hpp"
#include "trace/recorder.hpp"

namespace limber {

namespace {

/// What only input and time have changed is stored with the next effect, or after `store_every`.
bool passing(const Event& event) {
  return std::holds_alternative<Wake>(event) || std::holds_alternative<InputActive>(event) ||
         std::holds_alternative<InputIdle>(event);
}

/// Something is lost if the program is killed now and what it remembers is old.
bool counting(const Status& status) {
  return std::ranges::any_of(
      status.breaks, [](const BreakStatus& its) { return its.counting || its.stage == BreakStatus::Stage::resting; });
}

/// The first of the instants at which a sign of life is given, after `now`.
Instant next_heartbeat(Instant now, Duration every) { return Instant{(now.time_since_epoch() / every + 1) * every}; }

/// The end of quiet, where the wall clock says it; quiet for a time ends by the engine's own clock (B26).
std::optional<WallTime> by_the_wall(const Status& status) {
  return status.quiet_ends ? std::nullopt : status.quiet_until;
}

/// How far the wall clock is ahead of the boot clock: changes when it is stepped, and only then.
Duration wall_ahead() { return wall_now().time_since_epoch() - boot_now().time_since_epoch(); }

Scheduler make_scheduler(const Policy& policy, std::vector<RotationEntry> pool,
                         const std::optional<RestartState>& past) {
  Rotation rotation(std::move(pool));
  if (past) return {policy, std::move(rotation), past->snapshot, past->taken_at};
  return {policy, std::move(rotation), boot_now()};
}

}  // namespace

EngineDriver::EngineDriver(boost::asio::io_context& io, const Policy& policy, std::vector<RotationEntry> pool,
                           std::optional<RestartState> past, Listener listener, Duration sleep_limit)
    : io_(io),
      past_(std::move(past)),
      scheduler_(make_scheduler(policy, std::move(pool), past_)),
      calendar_(policy.day, policy.work_hours, zone_, past_ ? past_->snapshot.day : std::nullopt),
      sleep_limit_(sleep_limit),
      timer_(io, [this] { tell(Wake{}); }),
      sleep_by_(io, [this] { woke_up(); }),
      wall_timer_(io, [this](WallTimer::Why) { wall_reached_or_stepped(); }),
      listener_(std::move(listener)),
      last_step_(boot_now()),
      stored_at_(last_step_),
      alive_every_(heartbeat_every(policy)),
      wall_ahead_(wall_ahead()) {
  calendar_.set_reminders(policy.reminders);
}

void EngineDriver::begin() {
  if (past_) step(boot_now(), Restarted{past_->machine_was_off, past_->routine_goes_on});
  try {
    zone_file_.emplace(io_, "/etc/localtime", [this] { zone_changed(); });
  } catch (const std::exception& error) {
    spdlog::warn("another time zone will be found after the next suspend or start only: {}", error.what());
  }
  ask_calendar();
  if (calendar_.day()) step(boot_now(), DayChanged{*calendar_.day(), true});
}

void EngineDriver::tell(const Event& event) {
  notice_suspend();
  step(boot_now(), event);
  // Quiet has got another end, or none, or the hours are others: the wall clock is asked when to look again.
  if (std::holds_alternative<QuietBegan>(event) || std::holds_alternative<HoursSaid>(event)) ask_calendar();
}

void EngineDriver::change(const Policy& policy, std::vector<RotationEntry> pool) {
  notice_suspend();
  ask_calendar();  // what has been up to now was by the old settings
  scheduler_.replace_pool(std::move(pool));
  alive_every_ = heartbeat_every(policy);
  calendar_.change(policy.day, policy.work_hours);
  calendar_.set_reminders(policy.reminders);
  tell(SettingsChanged{policy});
  ask_calendar();
}

Status EngineDriver::status() const {
  Status status = scheduler_.status(boot_now());
  std::erase_if(status.answers, [&](QuestionAnswer answer) { return !offered_(answer); });
  return status;
}

void EngineDriver::set_busy(std::vector<WallSpan> times) {
  if (times == busy_) return;
  busy_ = std::move(times);
  tell_busy();
}

/// What has just ended still matters to a short gap before the next (B33).
void EngineDriver::tell_busy() {
  const Instant now = boot_now();
  const WallTime wall = wall_now();
  BusyTimesChanged said;
  for (const WallSpan& each : *busy_)
    if (each.to > wall - 1h) said.times.push_back({now + (each.from - wall), now + (each.to - wall)});
  tell(said);
}

void EngineDriver::step(Instant now, const Event& event) {
  const ScopeExit armed([this] { arm(); });
  last_step_ = now;
  const std::vector<Effect> effects = scheduler_.apply(now, event);
  if (recorder_) recorder_->event(now, event);
  const bool store = !effects.empty() || !passing(event) || now >= stored_at_ + store_every;
  if (store) stored_at_ = now;
  // What goes wrong with a listener is none of the engine's business: what follows here is to follow in any case.
  try {
    if (store)
      listener_.effects(effects);
    else
      listener_.alive();
  } catch (const std::exception& error) {
    spdlog::error("{}", error.what());
  }
}

void EngineDriver::falls_asleep() {
  notice_suspend();  // an earlier one
  asleep_ = true;
  sleep_by_.arm(boot_now() + sleep_limit_);
  step(boot_now(), Suspended{});
}

void EngineDriver::woke_up() {
  notice_suspend();
  if (asleep_) suspend_is_over();
}

/// A suspend is found on waking: the boot clock has run ahead of the monotonic one by its length.
void EngineDriver::notice_suspend() {
  const auto slept = suspends_.slept();
  if (!slept) return;
  if (!asleep_) step(std::max(last_step_, boot_now() - *slept), Suspended{});
  suspend_is_over();
}

void EngineDriver::suspend_is_over() {
  asleep_ = false;
  sleep_by_.arm(std::nullopt);
  step(boot_now(), Resumed{});
  zone_changed();
  listener_.resumed();
}

/// Day, work hours and the end of quiet are other instants now.
void EngineDriver::zone_changed() {
  zone_.refresh();
  ask_calendar();
  listener_.clock_changed();
}

void EngineDriver::wall_reached_or_stepped() {
  notice_suspend();
  const Duration stepped = wall_ahead() - wall_ahead_;
  wall_ahead_ += stepped;
  if (recorder_ && (stepped >= 1s || stepped <= -1s)) recorder_->clock_stepped(boot_now(), stepped);
  ask_calendar();
  if (stepped > -1s && stepped < 1s) return;
  if (busy_) tell_busy();
  listener_.clock_changed();
}

void EngineDriver::ask_calendar() {
  const Status before = status();
  const WallTime wall = wall_now();
  calendar_.say(before.hours_today);
  step(boot_now(), LocalTimeIs{zone_.to_local(wall)});
  const ScopeExit armed([&] { wall_timer_.arm(calendar_.next(wall, by_the_wall(status()))); });
  for (const Event& event : calendar_.advance(wall, before.quiet, by_the_wall(before))) step(boot_now(), event);
}

void EngineDriver::arm() {
  auto at = scheduler_.next_wakeup();
  if (counting(status())) at = std::min(at.value_or(Instant::max()), next_heartbeat(boot_now(), alive_every_));
  timer_.arm(at);
}

}  // namespace limber
