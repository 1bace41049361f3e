// Input by the two protocols of Wayland compositors, by which a timer is made for a seat. ext-idle-notify-v1, which
// most have, tells of input alone from its second version on; the first counts what keeps the screen on (a video, a
// presentation) as input. So does org_kde_kwin_idle, which came before: sway 1.7 and older kwin have nothing else.
#include <ext-idle-notify-v1-client-protocol.h>
#include <fmt/format.h>
#include <idle-client-protocol.h>
#include <wayland-client-protocol.h>

#include <memory>
#include <utility>

#include "display/compositor.hpp"
#include "presence/candidates.hpp"
#include "presence/seat_idle.hpp"

namespace limber {

namespace {

/// What both protocols make of an event: on with it, to who is there no longer than the call. `Proxy` owns the timer.
template <typename Proxy>
class ProxyTimer : public IdleTimer {
 public:
  ProxyTimer(WaylandConnection& connection, Proxy proxy, IdleTimerEvents events)
      : connection_(connection), events_(std::move(events)), proxy_(std::move(proxy)) {}

  auto* get() const { return proxy_.get(); }
  // For a listener, whose data is the timer.
  static void still(void* data, typename Proxy::pointer) { say(data, &IdleTimerEvents::still); }
  static void touched(void* data, typename Proxy::pointer) { say(data, &IdleTimerEvents::touched); }

 private:
  static void say(void* data, std::function<void()> IdleTimerEvents::*event) {
    const auto& timer = *static_cast<ProxyTimer*>(data);
    const auto call = timer.events_.*event;  // a copy, since the call may destroy the timer
    timer.connection_.guarded(call);
  }

  WaylandConnection& connection_;
  IdleTimerEvents events_;
  Proxy proxy_;
};

/// A protocol whose `Manager` makes the timers.
template <typename Manager>
class SeatProtocol : public IdleProtocol {
 protected:
  SeatProtocol(WaylandConnection& connection, const wl_interface& manager)
      : connection_(connection),
        seat_(connection.bind<wl_seat>(wl_seat_interface)),
        manager_(connection.bind<typename Manager::element_type>(manager)) {}

  auto* manager() const { return manager_.get(); }
  wl_seat* seat() const { return seat_.get(); }

  template <typename Proxy, typename Listener>
  std::unique_ptr<IdleTimer> listen(Proxy proxy, const Listener& listener, auto add_listener, IdleTimerEvents events) {
    auto timer = std::make_unique<ProxyTimer<Proxy>>(connection_, std::move(proxy), std::move(events));
    add_listener(timer->get(), &listener, timer.get());
    connection_.flush();
    return timer;
  }

 private:
  WaylandConnection& connection_;
  WaylandProxy<wl_seat, wl_seat_destroy> seat_;
  Manager manager_;
};

/// Watches by `Protocol`, whose manager has that interface. Throws Unavailable where the compositor does not offer it.
template <typename Protocol>
std::unique_ptr<Watcher> watch_seat(const WatcherContext& context, const wl_interface& manager, Duration idle_threshold,
                                    WatcherEvents events) {
  Compositor& compositor = context.compositor;
  WaylandConnection* connection = compositor.connection();
  if (connection == nullptr) throw Unavailable(compositor.trouble());
  for (const std::string_view needed : {manager.name, wl_seat_interface.name})
    if (connection->find(needed) == nullptr) throw Unavailable(fmt::format("the compositor has no {}", needed));
  auto watcher = std::make_unique<SeatIdle>(context.io, std::make_unique<Protocol>(*connection), idle_threshold,
                                            std::move(events));
  watcher->keep(compositor.on_change([seat = watcher.get(), &compositor](bool connected) {
    if (!connected) seat->lose(compositor.trouble());
  }));
  return watcher;
}

using Notifier = WaylandProxy<ext_idle_notifier_v1, ext_idle_notifier_v1_destroy>;
using Notification = WaylandProxy<ext_idle_notification_v1, ext_idle_notification_v1_destroy>;
constexpr ext_idle_notification_v1_listener of_notification{.idled = ProxyTimer<Notification>::still,
                                                            .resumed = ProxyTimer<Notification>::touched};

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

class ExtIdleNotify : public SeatProtocol<Notifier> {
 public:
  explicit ExtIdleNotify(WaylandConnection& connection) : SeatProtocol(connection, ext_idle_notifier_v1_interface) {}

  std::string_view name() const override { return "ext-idle-notify-v1"; }
  std::string_view caveat() const override { return of_input_alone(manager()) ? "" : screen_kept_on_caveat; }

  std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) override {
    Notification notification(make_notification(manager(), static_cast<std::uint32_t>(after.count()), seat()));
    return listen(std::move(notification), of_notification, ext_idle_notification_v1_add_listener, std::move(events));
  }
};

using KdeManager = WaylandProxy<org_kde_kwin_idle, org_kde_kwin_idle_destroy>;
using KdeTimeout = WaylandProxy<org_kde_kwin_idle_timeout, org_kde_kwin_idle_timeout_release>;
constexpr org_kde_kwin_idle_timeout_listener of_timeout{.idle = ProxyTimer<KdeTimeout>::still,
                                                        .resumed = ProxyTimer<KdeTimeout>::touched};

class KdeIdle : public SeatProtocol<KdeManager> {
 public:
  explicit KdeIdle(WaylandConnection& connection) : SeatProtocol(connection, org_kde_kwin_idle_interface) {}

  std::string_view name() const override { return "kde-idle"; }
  std::string_view caveat() const override { return screen_kept_on_caveat; }

  std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) override {
    const auto timeout_ms = static_cast<std::uint32_t>(after.count());
    KdeTimeout timeout(org_kde_kwin_idle_get_idle_timeout(manager(), seat(), timeout_ms));
    return listen(std::move(timeout), of_timeout, org_kde_kwin_idle_timeout_add_listener, std::move(events));
  }
};

}  // namespace

std::unique_ptr<Watcher> open_ext_idle_notify(const WatcherContext& context, Duration idle_threshold,
                                              WatcherEvents events) {
  return watch_seat<ExtIdleNotify>(context, ext_idle_notifier_v1_interface, idle_threshold, std::move(events));
}

std::unique_ptr<Watcher> open_kde_idle(const WatcherContext& context, Duration idle_threshold, WatcherEvents events) {
  return watch_seat<KdeIdle>(context, org_kde_kwin_idle_interface, idle_threshold, std::move(events));
}

}  // namespace limber
