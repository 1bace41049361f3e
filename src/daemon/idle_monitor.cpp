#include "daemon/idle_monitor.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "os/boot_clock.hpp"
#include "os/printable.hpp"
#include "presence/candidates.hpp"

namespace limber {

IdleMonitor::IdleMonitor(const IdleMonitorContext& context, std::span<const Candidate> candidates,
                         std::function<void(const Event&)> tell, std::function<void()> changed)
    : io_(context.io),
      compositor_(context.compositor),
      bus_(context.session_bus),
      x_(context.x),
      candidates_(candidates),
      tell_(std::move(tell)),
      changed_(std::move(changed)),
      alive_(std::make_shared<char>()),
      mutter_(bus_, mutter_idle_service, [this](const std::string&) { look_again(); }),
      compositor_changed_(compositor_.on_change([this](bool) { look_again(); })),
      x_changed_(x_.on_change([this](bool) { look_again(); })) {}

void IdleMonitor::open(Duration idle_threshold) {
  idle_threshold_ = idle_threshold;
  if (x_.in_wayland()) compositor_.look_around();  // before its X server is connected to
  if (!try_open()) none_opened_yet();
}

void IdleMonitor::change(Duration idle_threshold) {
  if (idle_threshold == idle_threshold_) return;
  idle_threshold_ = idle_threshold;
  if (watcher_ && !try_open()) lost("it could not be opened anew");
}

void IdleMonitor::resync() {
  if (watcher_) watcher_->resync();
}

/// Something has come or gone by which input may be watched. Posted, as the caller is still calling its other
/// listeners.
void IdleMonitor::look_again() {
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (alive.expired() || !idle_threshold_) return;
    if (watcher_ && is_fallback()) return try_better();
    if (!watcher_ && !try_open()) none_opened_yet();
  });
}

/// An X server in a Wayland session: of an earlier session, or of another. Anything else is better.
bool IdleMonitor::is_fallback() const { return x_.in_wayland() && watcher_->name() == x11_watcher; }

void IdleMonitor::try_better() {
  const auto present = std::ranges::find(candidates_, watcher_->name(), &Candidate::name);
  const auto better = candidates_.first(static_cast<std::size_t>(present - candidates_.begin()));
  Opened opened = open_first(better, {io_, compositor_, bus_, mutter_, x_}, *idle_threshold_, events());
  if (!opened.watcher) return;
  others_ = std::move(opened.refusals);
  take(std::move(opened.watcher));
  x_.let_go();
}

/// A server that is slow to answer reports when it does. Compositors that the environment does not name come last.
void IdleMonitor::none_opened_yet() {
  if (watcher_may_come()) return;
  compositor_.look_around();
  if (!reported_ && !watcher_may_come()) count_by_the_clock();
}

bool IdleMonitor::try_open() {
  watcher_.reset();
  Opened opened = open_first(candidates_, {io_, compositor_, bus_, mutter_, x_}, *idle_threshold_, events());
  others_ = std::move(opened.refusals);
  if (!opened.watcher) return false;
  take(std::move(opened.watcher));
  return true;
}

void IdleMonitor::take(std::unique_ptr<Watcher> watcher) {
  watcher_ = std::move(watcher);
  reported_ = true;
  problem_.reset();
  spdlog::info("watching the hands by {}", watcher_->name());
  say_changed();
}

/// Soon: a watcher that has been taken may not have told anything yet.
void IdleMonitor::say_changed() {
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) changed_();
  });
}

/// A new watcher does not know what was before it: its first report is no input by the person.
WatcherEvents IdleMonitor::events() {
  return {.active =
              [this] {
                still_since_.reset();
                tell_(InputActive{});
              },
          .idle =
              [this, first = true](Instant since) mutable {
                if (std::exchange(first, false) && still_since_) since = std::min(since, *still_since_);
                still_since_ = since;
                tell_(InputIdle{since});
              },
          .lost = [this](const std::string& reason) { lost(reason); }};
}

/// Whether there is something that has only not answered yet.
bool IdleMonitor::watcher_may_come() const { return compositor_.awaited() || mutter_.asking() || x_.awaited(); }

void IdleMonitor::count_by_the_clock() {
  reported_ = true;
  problem_ = fmt::format("Counting by the clock: this desktop does not tell when hands are still ({}).",
                         others_.empty() ? "no way to ask" : others_.back().reason);
  spdlog::warn("{}", *problem_);
  say_changed();
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (alive.expired()) return;
    still_since_.reset();
    tell_(InputActive{});
  });
}

/// The desktop has gone; the person is taken to have left with it.
void IdleMonitor::lost(const std::string& reason) {
  watcher_.reset();
  problem_ = fmt::format("Nobody watches the hands now: {}. Waiting for a desktop to come back.", printable(reason));
  spdlog::warn("{}", *problem_);
  others_ = {};
  say_changed();
  if (!still_since_) {
    still_since_ = boot_now();
    tell_(InputIdle{*still_since_});
  }
  look_again();
}

/// The one that is waited for, or the one that has fallen silent.
std::optional<std::string> IdleMonitor::problem() const {
  if (watcher_ && watcher_->name() == x11_watcher && !x_.trouble().empty())
    return fmt::format("Nobody watches the hands now: {}.", x_.trouble());
  if (!problem_ && !watcher_ && compositor_.awaited())
    return fmt::format("Nobody watches the hands yet: {}.", compositor_.trouble());
  if (!problem_ && !watcher_ && x_.awaited()) return fmt::format("Nobody watches the hands yet: {}.", x_.trouble());
  return problem_;
}

std::optional<std::string> IdleMonitor::watcher() const {
  return watcher_ ? std::optional<std::string>(watcher_->name()) : std::nullopt;
}

}  // namespace limber
