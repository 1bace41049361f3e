// Drives the engine by the machine's clocks: passes events to it with their instants, wakes it at the time that it
// asked for, detects suspends and steps of the wall clock, and passes its effects on. Uses one boot-clock timer and one
// wall-clock timer, and a second boot-clock timer while an announced sleep is waited for.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/calendar.hpp"
#include "core/scheduler.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "os/file_watch.hpp"
#include "os/local_zone.hpp"
#include "os/wall_timer.hpp"

namespace limber {

class Recorder;

/// What the engine goes on from after a restart, on this boot's clock.
struct RestartState {
  Snapshot snapshot;
  Instant taken_at;
  bool machine_was_off;
  bool routine_goes_on = false;  ///< see Restarted
};

class EngineDriver {
 public:
  struct Listener {
    /// Gets the effects of the engine; also called with none when the engine's state is to be stored (B24).
    std::function<void(const std::vector<Effect>&)> effects;
    /// Only time and input have changed in the engine's state: it is to be stored so that it survives a crash of this
    /// program, not a power cut (B23). May be called often.
    std::function<void()> alive = [] {};
    /// The machine has woken from a suspend. Called after the engine has been notified.
    std::function<void()> resumed;
    /// The wall clock was stepped, or may be that of another zone, as after a suspend. Called after the engine has been
    /// notified.
    std::function<void()> clock_changed = [] {};
  };

  /// A power cut loses at most this much sitting time (B24).
  static constexpr Duration store_every = 5min;
  /// Longer than services may delay a sleep (logind: InhibitDelayMaxSec, 5 s).
  static constexpr Duration usual_sleep_limit = 20s;

  EngineDriver(boost::asio::io_context& io, const Policy& policy, std::vector<RotationEntry> pool,
               std::optional<RestartState> past, Listener listener, Duration sleep_limit = usual_sleep_limit);

  /// Reports the restart, the day and the work hours to the engine. To be called once, before anything else.
  void begin();
  /// Writes all events for the engine into `recorder` too, which has to outlive this object.
  void record_into(Recorder& recorder) { recorder_ = &recorder; }

  void tell(const Event& event);
  /// logind has announced that the machine is about to sleep. A suspend that the clocks show afterwards is the same
  /// one. If the machine has not slept within the sleep limit, that counts as woke_up().
  void falls_asleep();
  /// The machine has woken up, or does not sleep after all.
  void woke_up();
  /// New settings, and the stretches that go with them.
  void change(const Policy& policy, std::vector<RotationEntry> pool);
  /// What the person's calendar says, by the wall clock; told again when that is stepped.
  void set_busy(std::vector<WallSpan> times);

  /// Of the answers to what is asked over time, status() has those alone for which this is true.
  void offer_only(std::function<bool(QuestionAnswer)> allowed) { offered_ = std::move(allowed); }

  std::optional<Refusal> refusal(const Event& answer) const { return scheduler_.refusal(answer); }
  const MomentsMemory& moments() const { return scheduler_.moments(); }
  Status status() const;
  const Rotation& rotation() const { return scheduler_.rotation(); }
  Snapshot snapshot() const { return scheduler_.snapshot(boot_now()); }
  /// The current day; the settings say when a day begins. None before begin().
  std::optional<Date> today() const { return calendar_.day(); }
  /// When a reminder of the person's own comes next by the time of day; none: it does not.
  std::optional<WallTime> next_time(const ReminderPolicy& its) const { return calendar_.next_time(its, wall_now()); }
  /// When the work hours open or close next; none: not within the next two weeks.
  std::optional<WallTime> hours_change() const { return calendar_.hours_change(wall_now()); }

 private:
  void step(Instant now, const Event& event);
  void notice_suspend();
  void suspend_is_over();
  void zone_changed();
  void wall_reached_or_stepped();
  void ask_calendar();
  void tell_busy();
  void arm();

  boost::asio::io_context& io_;
  LocalZone zone_;
  std::optional<RestartState> past_;
  Scheduler scheduler_;
  Calendar calendar_;
  SuspendDetector suspends_;
  Duration sleep_limit_;
  bool asleep_ = false;  // set by falls_asleep()
  BootTimer timer_;
  BootTimer sleep_by_;  // runs while an announced sleep is waited for
  WallTimer wall_timer_;
  std::optional<FileWatch> zone_file_;
  Listener listener_;
  Recorder* recorder_ = nullptr;
  Instant last_step_;
  Instant stored_at_;
  Duration alive_every_;
  Duration wall_ahead_;
  std::optional<std::vector<WallSpan>> busy_;  ///< none: not known yet
  std::function<bool(QuestionAnswer)> offered_ = [](QuestionAnswer) { return true; };
};

}  // namespace limber
