#include "presence/x11_idle.hpp"

#include <fmt/format.h>
#include <xcb/sync.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <cstdlib>
#include <optional>
#include <utility>

#include "system/bus_name.hpp"
#include "system/compositor.hpp"
#include "system/x_connection.hpp"
#include "system/x_memory.hpp"
#include "system/xwayland.hpp"

namespace limber {

namespace {

Duration duration_of(xcb_sync_int64_t value) {
  return Duration{static_cast<std::int64_t>(static_cast<std::uint64_t>(value.hi) << 32U | value.lo)};
}

xcb_sync_int64_t value_of(Duration duration) {
  const std::int64_t count = duration.count();
  return {.hi = static_cast<std::int32_t>(count >> 32), .lo = static_cast<std::uint32_t>(count)};
}

/// The name of a counter, which follows its 14 bytes of fixed fields; the accessor of libxcb 1.15 looks 2 bytes later.
std::string_view name_of(const xcb_sync_systemcounter_t& counter) {
  return {reinterpret_cast<const char*>(&counter) + 14, counter.name_len};
}

std::uint8_t first_sync_event(xcb_connection_t* connection, const std::string& display) {
  const auto* extension = xcb_get_extension_data(connection, &xcb_sync_id);
  if (extension == nullptr || extension->present == 0)
    throw Unavailable(fmt::format("the X server at DISPLAY={} has no SYNC extension", display));
  const auto version = owned(xcb_sync_initialize_reply(connection, xcb_sync_initialize(connection, 3, 0), nullptr));
  if (!version) throw Unavailable(fmt::format("the X server at DISPLAY={} has no usable SYNC extension", display));
  return extension->first_event;
}

xcb_sync_counter_t idle_counter(xcb_connection_t* connection, const std::string& display) {
  const auto request = xcb_sync_list_system_counters(connection);
  const auto list = owned(xcb_sync_list_system_counters_reply(connection, request, nullptr));
  if (list) {
    auto each = xcb_sync_list_system_counters_counters_iterator(list.get());
    for (; each.rem > 0; xcb_sync_systemcounter_next(&each))
      if (name_of(*each.data) == "IDLETIME") return each.data->counter;
  }
  throw Unavailable(fmt::format("the X server at DISPLAY={} has no IDLETIME counter", display));
}

class X11Idle : public Watcher {
 public:
  X11Idle(boost::asio::io_context& io, const std::string& display, Duration threshold, WatcherEvents events,
          std::function<ClockReading()> clocks)
      : threshold_(std::max(threshold, Duration{2ms})),
        events_(std::move(events)),
        clocks_(std::move(clocks)),
        suspends_(clocks_()),
        alive_(std::make_shared<char>()),
        connection_(io, display,
                    {.event = [this](const xcb_generic_event_t& event) { handle(event); }, .lost = events_.lost}),
        first_event_(first_sync_event(connection_.get(), display)),
        counter_(idle_counter(connection_.get(), display)),
        idle_alarm_(make_alarm(threshold_, XCB_SYNC_TESTTYPE_POSITIVE_TRANSITION)),
        return_alarm_(make_alarm(usual_return(), XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION)),
        return_at_(usual_return()) {
    if (is_xwayland(connection_.get()))
      throw Unavailable(
          fmt::format("the X server at DISPLAY={} is a guest of a Wayland compositor, and sees the input "
                      "of its own windows only",
                      display));
    report_start(io);
  }

  std::string_view name() const override { return "x11"; }

  void resync() override {
    const auto request = xcb_sync_query_counter(connection_.get(), counter_);
    connection_.on_reply(request.sequence, [this](const void* reply) {
      if (reply == nullptr) return;
      resynced(duration_of(static_cast<const xcb_sync_query_counter_reply_t*>(reply)->counter_value));
    });
  }

 private:
  // Below the threshold by one, so that the way down is seen by whatever small step it begins with.
  Duration usual_return() const { return threshold_ - 1ms; }

  xcb_sync_alarm_t make_alarm(Duration at, xcb_sync_testtype_t test) {
    const auto alarm = xcb_generate_id(connection_.get());
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = counter_;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = value_of(at);
    values.testType = test;
    values.events = 1;  // and a delta of nothing: it stays as it is after it went off
    constexpr std::uint32_t given = XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE |
                                    XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS;
    xcb_sync_create_alarm_aux(connection_.get(), alarm, given, &values);
    return alarm;
  }

  // Alarms tell of changes only: who has long been idle when the alarms are made would never be noticed.
  void report_start(boost::asio::io_context& io) {
    const auto request = xcb_sync_query_counter(connection_.get(), counter_);
    const auto reply = owned(xcb_sync_query_counter_reply(connection_.get(), request, nullptr));
    if (!reply)
      throw Unavailable(fmt::format("the X server at DISPLAY={} does not tell its idle time", connection_.display()));
    const Duration idle = duration_of(reply->counter_value);
    if (idle >= threshold_) idle_since_ = clocks_().boot - idle;
    boost::asio::post(io, [this, alive = std::weak_ptr(alive_)] {
      if (!alive.expired()) tell();
    });
    connection_.flush();
  }

  void tell() { idle_since_ ? events_.idle(*idle_since_) : events_.active(); }

  void handle(const xcb_generic_event_t& event) {
    constexpr std::uint8_t sent_by_client = 0x80;
    if ((event.response_type & ~sent_by_client) != first_event_ + XCB_SYNC_ALARM_NOTIFY) return;
    const auto& notice = reinterpret_cast<const xcb_sync_alarm_notify_event_t&>(event);
    if (notice.alarm == idle_alarm_) became_idle(duration_of(notice.counter_value));
    if (notice.alarm == return_alarm_) became_active();
  }

  void became_idle(Duration idle) {
    if (idle_since_) return;  // known already, from a resync
    idle_since_ = last_input(idle, clocks_());
    tell();
  }

  void became_active() {
    idle_since_.reset();
    suspends_.slept(clocks_());  // what was slept before this input is of no more concern
    arm_return(usual_return());
    tell();
  }

  // The counter does not count what the machine slept. Was it asleep since the last edge, then so were the hands.
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
    xcb_sync_change_alarm_aux(connection_.get(), return_alarm_, XCB_SYNC_CA_VALUE, &values);
    connection_.flush();
  }

  Duration threshold_;
  WatcherEvents events_;
  std::function<ClockReading()> clocks_;
  SuspendDetector suspends_;  // asked at each edge
  std::shared_ptr<void> alive_;
  XConnection connection_;
  std::uint8_t first_event_;
  xcb_sync_counter_t counter_;
  xcb_sync_alarm_t idle_alarm_;
  xcb_sync_alarm_t return_alarm_;
  Duration return_at_;                 // idle time from which input is noticed
  std::optional<Instant> idle_since_;  // none: active
};

}  // namespace

std::unique_ptr<Watcher> open_x11(const WatcherRoom& room, Duration idle_threshold, WatcherEvents events) {
  const auto display = default_display();
  if (!display) throw Unavailable("no X server: DISPLAY is not set");
  // A guest of a compositor that has not answered would not answer either, and connecting to it would wait.
  if (room.compositor.awaited()) throw Unavailable(room.compositor.trouble());
  if (room.mutter.asking()) throw Unavailable("the session bus has not yet said whether there is mutter");
  return open_x11_on(room.io, *display, idle_threshold, std::move(events));
}

std::unique_ptr<Watcher> open_x11_on(boost::asio::io_context& io, const std::string& display, Duration idle_threshold,
                                     WatcherEvents events, std::function<ClockReading()> clocks) {
  return std::make_unique<X11Idle>(io, display, idle_threshold, std::move(events), std::move(clocks));
}

}  // namespace limber
