#include "evidence/pulse_loop.hpp"

#include <pulse/timeval.h>
#include <sys/time.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"

namespace asio = boost::asio;
using asio::posix::stream_descriptor;

// The names of these three are libpulse's, which knows them by pointer only. Each owns itself until libpulse frees it;
// handlers that are still under way then keep what is left of it, and see by `self` that it is over.

template <typename Event, typename Called, typename Destroyed>
struct LimberPulseEvent {
  pa_mainloop_api* api = nullptr;
  Called called = nullptr;
  Destroyed destroyed = nullptr;
  void* userdata = nullptr;
  std::shared_ptr<Event> self{};
};

struct pa_io_event : LimberPulseEvent<pa_io_event, pa_io_event_cb_t, pa_io_event_destroy_cb_t> {
  pa_io_event(asio::io_context& io, int of) : fd(of), descriptor(io, of) {}

  int fd;
  stream_descriptor descriptor;
  int wanted = PA_IO_EVENT_NULL;
  int awaited = PA_IO_EVENT_NULL;
};

// Not a timer of Asio, which once it has had one wakes every five minutes for ever after.
struct pa_time_event : LimberPulseEvent<pa_time_event, pa_time_event_cb_t, pa_time_event_destroy_cb_t> {
  std::optional<limber::BootTimer> timer;  // none: the system had no file for it, and nothing will be reported
  timeval at{};
};

struct pa_defer_event : LimberPulseEvent<pa_defer_event, pa_defer_event_cb_t, pa_defer_event_destroy_cb_t> {
  explicit pa_defer_event(asio::io_context& loop) : io(loop) {}

  asio::io_context& io;
  bool enabled = false;
  bool posted = false;
};

namespace limber {

namespace {

template <typename Event>
void forget(Event* event) {
  const auto kept = std::move(event->self);
  if (event->destroyed != nullptr) event->destroyed(event->api, event, event->userdata);
}

template <typename Event, typename Callback>
void when_destroyed(Event* event, Callback callback) {
  event->destroyed = callback;
}

template <typename Event, typename Called>
Event* make(pa_mainloop_api* api, std::shared_ptr<Event> event, Called called, void* userdata) {
  event->api = api;
  event->called = called;
  event->userdata = userdata;
  event->self = event;
  return event.get();
}

asio::io_context& loop_of(pa_mainloop_api* api) { return *static_cast<asio::io_context*>(api->userdata); }

/// Waits for what is wanted and not yet waited for. What is waited for and no longer wanted is not told when it comes.
void await(const std::shared_ptr<pa_io_event>& event, int direction) {
  if ((event->wanted & direction) == 0 || (event->awaited & direction) != 0) return;
  event->awaited |= direction;
  const auto kind = direction == PA_IO_EVENT_INPUT ? stream_descriptor::wait_read : stream_descriptor::wait_write;
  event->descriptor.async_wait(kind, [event, direction](const boost::system::error_code& error) {
    event->awaited &= ~direction;
    if (error || !event->self) return;
    if ((event->wanted & direction) != 0)
      event->called(event->api, event.get(), event->fd, static_cast<pa_io_event_flags_t>(direction), event->userdata);
    if (event->self) await(event, direction);
  });
}

void want(pa_io_event* event, pa_io_event_flags_t flags) {
  event->wanted = flags;
  await(event->self, PA_IO_EVENT_INPUT);
  await(event->self, PA_IO_EVENT_OUTPUT);
}

pa_io_event* new_io(pa_mainloop_api* api, int fd, pa_io_event_flags_t flags, pa_io_event_cb_t ready, void* userdata) {
  auto* event = make(api, std::make_shared<pa_io_event>(loop_of(api), fd), ready, userdata);
  want(event, flags);
  return event;
}

void free_io(pa_io_event* event) {
  event->descriptor.release();  // it is libpulse that closes it
  forget(event);
}

/// How long until then. libpulse gives the wall clock to loops that are not its own.
Duration until(const timeval& at) {
  timeval now{};
  ::gettimeofday(&now, nullptr);
  const auto left = std::chrono::seconds{at.tv_sec - now.tv_sec} + std::chrono::microseconds{at.tv_usec - now.tv_usec};
  return std::chrono::ceil<Duration>(left);
}

void set_time(pa_time_event* event, const timeval* at) {
  if (at != nullptr) event->at = *at;
  if (event->timer) event->timer->arm(at != nullptr ? std::optional(boot_now() + until(*at)) : std::nullopt);
}

pa_time_event* new_time(pa_mainloop_api* api, const timeval* at, pa_time_event_cb_t reached, void* userdata) {
  auto* event = make(api, std::make_shared<pa_time_event>(), reached, userdata);
  try {
    event->timer.emplace(loop_of(api), [event] {
      const auto kept = event->self;
      event->called(event->api, event, &event->at, event->userdata);
    });
    set_time(event, at);
  } catch (const std::exception&) {
    event->timer.reset();
  }
  return event;
}

void post(const std::shared_ptr<pa_defer_event>& event) {
  if (std::exchange(event->posted, true)) return;
  asio::post(event->io, [event] {
    event->posted = false;
    if (!event->self || !event->enabled) return;
    event->called(event->api, event.get(), event->userdata);
    if (event->self && event->enabled) post(event);
  });
}

void enable(pa_defer_event* event, int enabled) {
  event->enabled = enabled != 0;
  if (event->enabled) post(event->self);
}

pa_defer_event* new_defer(pa_mainloop_api* api, pa_defer_event_cb_t call, void* userdata) {
  auto* event = make(api, std::make_shared<pa_defer_event>(loop_of(api)), call, userdata);
  enable(event, 1);
  return event;
}

}  // namespace

PulseLoop::PulseLoop(asio::io_context& io)
    : api_{.userdata = &io,
           .io_new = new_io,
           .io_enable = want,
           .io_free = free_io,
           .io_set_destroy = when_destroyed,
           .time_new = new_time,
           .time_restart = set_time,
           .time_free = forget,
           .time_set_destroy = when_destroyed,
           .defer_new = new_defer,
           .defer_enable = enable,
           .defer_free = forget,
           .defer_set_destroy = when_destroyed,
           .quit = [](pa_mainloop_api*, int) {}} {}

}  // namespace limber
