// Input on X11: the server's own idle counter (SYNC extension, IDLETIME) and two alarms on it that stay armed.
// Two wake-ups an idle spell, none in between.
#include <xcb/sync.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "bus/bus_name.hpp"
#include "display/compositor.hpp"
#include "display/x_connection.hpp"
#include "display/x_server.hpp"
#include "os/loop_calls.hpp"
#include "presence/candidates.hpp"

namespace limber {

namespace {

Duration duration_of(xcb_sync_int64_t value) {
  return Duration{static_cast<std::int64_t>(static_cast<std::uint64_t>(value.hi) << 32U | value.lo)};
}

xcb_sync_int64_t value_of(Duration duration) {
  const std::int64_t count = duration.count();
  return {.hi = static_cast<std::int32_t>(count >> 32), .lo = static_cast<std::uint32_t>(count)};
}

// The server's clock is compared with ours again at the first idle edge after so long: they may drift apart.
constexpr Duration comparison_lasts{10min};
// An answer that took longer does not tell when the server's clock showed what.
constexpr Duration prompt_answer{100ms};

/// How late an event of the server is heard, by the server's own clock: the loop may have been held up, or this process
/// stopped.
class Lateness {
 public:
  /// The server's clock showed `server`, in milliseconds, at some time between the two instants of ours.
  void compare(std::uint32_t server, Duration asked, Duration answered) {
    if (answered - asked > prompt_answer) return;
    server_ = server;
    ours_ = answered;
  }
  bool out_of_date(Duration now) const { return !ours_ || now - *ours_ > comparison_lasts; }
  /// Of an event that the server has stamped with `timestamp`.
  Duration of(std::uint32_t timestamp, Duration now) const {
    if (!ours_) return Duration::zero();
    const auto shown = server_ + static_cast<std::uint32_t>((now - *ours_).count());  // it begins anew after 49 days
    const Duration late{static_cast<std::int32_t>(shown - timestamp)};
    return late > prompt_answer ? late : Duration::zero();
  }

 private:
  std::uint32_t server_ = 0;
  std::optional<Duration> ours_;  // none: not compared yet
};

class X11Idle : public Watcher {
 public:
  X11Idle(XServer& server, Duration threshold, WatcherEvents events, std::function<ClockReading()> clocks)
      : threshold_(std::max(threshold, Duration{2ms})),
        events_(std::move(events)),
        clocks_(std::move(clocks)),
        suspends_(clocks_()),
        lost_(server.on_change([this, &server](bool connected) {
          if (!connected) call_copy(events_.lost, server.trouble());
        })),
        x_(*server.connection(), [this](const xcb_generic_event_t& event) { handle(event); }),
        counters_(*x_.greeting().counters),
        idle_alarm_(make_alarm(threshold_, XCB_SYNC_TESTTYPE_POSITIVE_TRANSITION)),
        return_alarm_(make_alarm(usual_return(), XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION)),
        return_at_(usual_return()) {
    ask_server_time();
    report_start();
  }
  ~X11Idle() override {
    if (x_.gone()) return;
    for (const auto alarm : {idle_alarm_, return_alarm_}) xcb_sync_destroy_alarm(x_.get(), alarm);
    x_.flush();
  }

  std::string_view name() const override { return x11_watcher; }
  std::string_view caveat() const override { return "a program that resets the screen saver counts as input"; }

  void resync() override {
    if (x_.gone()) return;
    ask_server_time();
    ask_idle_time([this](Duration idle) { resynced(idle); });
  }

 private:
  // Below the threshold by one, so that the way down is seen by whatever small step it begins with.
  Duration usual_return() const { return threshold_ - 1ms; }

  xcb_sync_alarm_t make_alarm(Duration at, xcb_sync_testtype_t test) {
    const auto alarm = xcb_generate_id(x_.get());
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = counters_.idle;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = value_of(at);
    values.testType = test;
    values.events = 1;  // and a delta of nothing: it stays as it is after it went off
    constexpr std::uint32_t given = XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE |
                                    XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS;
    xcb_sync_create_alarm_aux(x_.get(), alarm, given, &values);
    return alarm;
  }

  void ask_idle_time(std::function<void(Duration)> answered) {
    const auto request = xcb_sync_query_counter(x_.get(), counters_.idle);
    x_.on_reply(request.sequence, [answered = std::move(answered)](const void* reply) {
      if (reply == nullptr) return;
      answered(duration_of(static_cast<const xcb_sync_query_counter_reply_t*>(reply)->counter_value));
    });
  }

  void ask_server_time() {
    if (counters_.server_time == 0) return;
    const auto request = xcb_sync_query_counter(x_.get(), counters_.server_time);
    x_.on_reply(request.sequence, [this, asked = clocks_().monotonic](const void* reply) {
      if (reply == nullptr) return;
      const auto& value = static_cast<const xcb_sync_query_counter_reply_t*>(reply)->counter_value;
      lateness_.compare(value.lo, asked, clocks_().monotonic);
    });
  }

  // Alarms report changes only: idle time that began before the alarms were made would never be noticed.
  void report_start() {
    ask_idle_time([this](Duration idle) {
      idle_since_.reset();
      if (idle >= threshold_) idle_since_ = clocks_().boot - idle;
      tell();
    });
  }

  void tell() { idle_since_ ? events_.idle(*idle_since_) : events_.active(); }

  void handle(const xcb_generic_event_t& event) {
    if (type_of(event) != counters_.first_event + XCB_SYNC_ALARM_NOTIFY) return;
    const auto& notice = reinterpret_cast<const xcb_sync_alarm_notify_event_t&>(event);
    if (notice.alarm == idle_alarm_) became_idle(duration_of(notice.counter_value), notice.timestamp);
    if (notice.alarm == return_alarm_) became_active();
  }

  void became_idle(Duration idle, std::uint32_t timestamp) {
    if (idle_since_) return;  // known already, from a resync
    const ClockReading now = clocks_();
    idle_since_ = last_input(idle + lateness_.of(timestamp, now.monotonic), now);
    if (lateness_.out_of_date(now.monotonic)) ask_server_time();
    tell();
  }

  void became_active() {
    idle_since_.reset();
    suspends_.slept(clocks_());  // what was slept before this input is of no more concern
    arm_return(usual_return());
    tell();
  }

  // The counter does not count what the machine slept. Was it asleep since the last edge, then there was no input
  // either.
  Instant last_input(Duration idle, ClockReading now) {
    return now.boot - idle - suspends_.slept(now).value_or(Duration::zero());
  }

  void resynced(Duration idle) {
    const ClockReading now = clocks_();
    const Instant truth = last_input(idle, now);
    const bool slept = truth < now.boot - idle;
    if (slept) {
      if (!idle_since_) idle_since_ = truth;
      // The counter may still be far below the threshold: have the first input from here on noticed.
      arm_return(std::clamp(idle - 1ms, Duration::zero(), usual_return()));
    } else if (idle <= return_at_) {
      return became_active();
    } else if (!idle_since_ && idle >= threshold_) {
      idle_since_ = truth;
    }
    tell();
  }

  void arm_return(Duration at) {
    if (at == return_at_) return;
    return_at_ = at;
    xcb_sync_change_alarm_value_list_t values{};
    values.value = value_of(at);
    xcb_sync_change_alarm_aux(x_.get(), return_alarm_, XCB_SYNC_CA_VALUE, &values);
    x_.flush();
  }

  Duration threshold_;
  WatcherEvents events_;
  std::function<ClockReading()> clocks_;
  SuspendDetector suspends_;  // asked at each edge
  Lateness lateness_;
  BusSubscription lost_;
  XClient x_;
  XIdleCounters counters_;
  xcb_sync_alarm_t idle_alarm_;
  xcb_sync_alarm_t return_alarm_;
  Duration return_at_;                 // idle time from which input is noticed
  std::optional<Instant> idle_since_;  // none: active
};

}  // namespace

// Watches the server of this session. Refuses Xwayland, which sees the input of its own windows only.
std::unique_ptr<Watcher> open_x11(const WatcherContext& context, Duration idle_threshold, WatcherEvents events) {
  if (!context.x.display()) throw Unavailable("no X server: DISPLAY is not set");
  // A guest of a compositor that has not answered would not answer either.
  if (context.compositor.awaited()) throw Unavailable(context.compositor.trouble());
  if (context.mutter.asking()) throw Unavailable("the session bus has not yet said whether there is mutter");
  // To call the X server of a compositor would start it, for nothing.
  if (context.x.in_wayland() && context.compositor.connection() != nullptr)
    throw Unavailable("in a Wayland session an X server sees the input of its own windows only");
  context.x.connect();
  return open_x11_on(context.x, idle_threshold, std::move(events));
}

std::unique_ptr<Watcher> open_x11_on(XServer& server, Duration idle_threshold, WatcherEvents events,
                                     std::function<ClockReading()> clocks) {
  if (server.connection() == nullptr) throw Unavailable(server.trouble());
  const XGreeting& greeting = server.connection()->greeting();
  if (!greeting.counters) throw Unavailable(greeting.counters_trouble);
  return std::make_unique<X11Idle>(server, idle_threshold, std::move(events), std::move(clocks));
}

}  // namespace limber
