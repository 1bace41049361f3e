#include "daemon/session_end.hpp"

#include <spdlog/spdlog.h>

#include <csignal>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

SessionEnd::SessionEnd(boost::asio::io_context& io, Signs signs, std::function<void()> over, Duration patience)
    : signs_(std::move(signs)), over_(std::move(over)), patience_(patience), timer_(io, [this] { look(); }) {
  look();
}

bool SessionEnd::is_over() {
  const bool bus = signs_.bus(), display = signs_.display();
  bus_was_there_ |= bus;
  display_was_there_ |= display;
  return !bus && !display && (bus_was_there_ || display_was_there_);
}

bool SessionEnd::has_lost_its_display() {
  const bool display = signs_.display();
  display_was_there_ |= display;
  return is_over() || (display_was_there_ && !display);
}

void SessionEnd::look() {
  const Instant now = boot_now();
  if (!is_over()) {
    gone_since_.reset();
    if (!bus_was_there_ || signs_.bus()) {
      bus_lost_at_.reset();
      return timer_.arm(std::nullopt);
    }
    // The display mostly goes at about the same time; one that goes later is reported by the compositor and the idle
    // monitor.
    if (!bus_lost_at_) bus_lost_at_ = now;
    return timer_.arm(now - *bus_lost_at_ < 1min ? std::optional(now + patience_ / 4) : std::nullopt);
  }
  if (!gone_since_) gone_since_ = now;
  if (now < *gone_since_ + patience_) return timer_.arm(*gone_since_ + patience_);
  timer_.arm(std::nullopt);
  if (const auto over = std::exchange(over_, nullptr)) over();
}

void SessionEnd::follow(Bus& session_bus, Compositor& compositor) {
  bus_changed_ = session_bus.on_change([this](bool) { look(); });
  compositor_changed_ = compositor.on_change([this](bool) { look(); });
}

std::unique_ptr<SessionEnd> watch_session_end(boost::asio::io_context& io, Bus& session_bus, Compositor& compositor,
                                              const IdleMonitor& idle_monitor) {
  const SessionEnd::Signs signs{
      .bus = [&] { return session_bus.connected(); },
      .display = [&] { return compositor.connection() != nullptr || idle_monitor.watcher(); }};
  auto watch = std::make_unique<SessionEnd>(io, signs, [] {
    spdlog::info("the session has ended");
    std::raise(SIGTERM);
  });
  watch->follow(session_bus, compositor);
  return watch;
}

}  // namespace limber
