// Input by ext-idle-notify-v1, which most Wayland compositors have. From its second version on it tells of input
// alone; the first counts what keeps the screen on (a video, a presentation) as input.
#include <ext-idle-notify-v1-client-protocol.h>

#include <utility>

#include "presence/candidates.hpp"
#include "presence/wayland_proxy.hpp"

namespace limber {

namespace {

using Notifier = WaylandProxy<ext_idle_notifier_v1, ext_idle_notifier_v1_destroy>;
using Notification = WaylandProxy<ext_idle_notification_v1, ext_idle_notification_v1_destroy>;

// A template, since whether the second version's request is there at all depends on the description of the protocol
// that this is built with.
template <typename Proxy>
constexpr bool knows_input_alone = requires(Proxy* notifier, wl_seat* seat) {
  ext_idle_notifier_v1_get_input_idle_notification(notifier, 1U, seat);
};

bool of_input_alone(ext_idle_notifier_v1* notifier) {
  return knows_input_alone<ext_idle_notifier_v1> && ext_idle_notifier_v1_get_version(notifier) >= 2;
}

template <typename Proxy>
ext_idle_notification_v1* make_notification(Proxy* notifier, std::uint32_t timeout_ms, wl_seat* seat) {
  if constexpr (knows_input_alone<Proxy>)
    if (of_input_alone(notifier)) return ext_idle_notifier_v1_get_input_idle_notification(notifier, timeout_ms, seat);
  return ext_idle_notifier_v1_get_idle_notification(notifier, timeout_ms, seat);
}

using Timer = ProxyTimer<Notification>;
constexpr ext_idle_notification_v1_listener listener{.idled = Timer::still, .resumed = Timer::touched};

class ExtIdleNotify : public IdleProtocol {
 public:
  explicit ExtIdleNotify(WaylandConnection& connection)
      : connection_(connection),
        seat_(connection.bind<wl_seat>(wl_seat_interface)),
        notifier_(connection.bind<ext_idle_notifier_v1>(ext_idle_notifier_v1_interface)) {}

  std::string_view name() const override { return "ext-idle-notify-v1"; }
  std::string_view caveat() const override { return of_input_alone(notifier_.get()) ? "" : screen_kept_on_caveat; }

  std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) override {
    const auto timeout_ms = static_cast<std::uint32_t>(after.count());
    Notification notification(make_notification(notifier_.get(), timeout_ms, seat_.get()));
    auto timer = std::make_unique<Timer>(connection_, std::move(notification), std::move(events));
    ext_idle_notification_v1_add_listener(timer->get(), &listener, timer.get());
    connection_.flush();
    return timer;
  }

 private:
  WaylandConnection& connection_;
  WaylandSeat seat_;
  Notifier notifier_;
};

}  // namespace

std::unique_ptr<Watcher> open_ext_idle_notify(const WatcherContext& context, Duration idle_threshold,
                                              WatcherEvents events) {
  auto& connection = connection_with(context.compositor, ext_idle_notifier_v1_interface.name);
  return watch_seat(context, std::make_unique<ExtIdleNotify>(connection), idle_threshold, std::move(events));
}

}  // namespace limber
