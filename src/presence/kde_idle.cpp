// Input by org_kde_kwin_idle, which came before ext-idle-notify: sway 1.7 and older kwin have nothing else. It
// counts what keeps the screen on (a video, a presentation) as input.
#include <idle-client-protocol.h>

#include <utility>

#include "presence/candidates.hpp"
#include "presence/wayland_proxy.hpp"

namespace limber {

namespace {

using Idle = WaylandProxy<org_kde_kwin_idle, org_kde_kwin_idle_destroy>;
using Timeout = WaylandProxy<org_kde_kwin_idle_timeout, org_kde_kwin_idle_timeout_release>;

using Timer = ProxyTimer<Timeout>;
constexpr org_kde_kwin_idle_timeout_listener listener{.idle = Timer::still, .resumed = Timer::touched};

class KdeIdle : public IdleProtocol {
 public:
  explicit KdeIdle(WaylandConnection& connection)
      : connection_(connection),
        seat_(connection.bind<wl_seat>(wl_seat_interface)),
        idle_(connection.bind<org_kde_kwin_idle>(org_kde_kwin_idle_interface)) {}

  std::string_view name() const override { return "kde-idle"; }
  std::string_view caveat() const override { return screen_kept_on_caveat; }

  std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) override {
    const auto timeout_ms = static_cast<std::uint32_t>(after.count());
    Timeout timeout(org_kde_kwin_idle_get_idle_timeout(idle_.get(), seat_.get(), timeout_ms));
    auto timer = std::make_unique<Timer>(connection_, std::move(timeout), std::move(events));
    org_kde_kwin_idle_timeout_add_listener(timer->get(), &listener, timer.get());
    connection_.flush();
    return timer;
  }

 private:
  WaylandConnection& connection_;
  WaylandSeat seat_;
  Idle idle_;
};

}  // namespace

std::unique_ptr<Watcher> open_kde_idle(const WatcherContext& context, Duration idle_threshold, WatcherEvents events) {
  auto& connection = connection_with(context.compositor, org_kde_kwin_idle_interface.name);
  return watch_seat(context, std::make_unique<KdeIdle>(connection), idle_threshold, std::move(events));
}

}  // namespace limber
