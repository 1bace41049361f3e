#include "daemon/idle_monitor.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "os/boot_clock.hpp"
#include "os/printable.hpp"
#include "presence/candidates.hpp"

namespace limber {

IdleMonitor::IdleMonitor(const IdleMonitorContext& context, std::span<const Candidate> candidates,
                         std::function<void(const Event&)> tell, std::function<void()> changed)
    : context_(context),
      candidates_(candidates),
      tell_(std::move(tell)),
      changed_(std::move(changed)),
      calls_(context.io),
      mutter_(context.session_bus, mutter_idle_service, [this](const std::string&) { look_again(); }),
      compositor_changed_(context.compositor.on_change([this](bool) { look_again(); })),
      x_changed_(context.x.on_change([this](bool) { look_again(); })) {}

void IdleMonitor::open(Duration idle_threshold) {
  idle_threshold_ = idle_threshold;
  watch_controllers();
  if (context_.x.in_wayland()) context_.compositor.look_around();  // before its X server is connected to
  if (!try_open()) none_opened_yet();
}

void IdleMonitor::change(Duration idle_threshold) {
  if (idle_threshold == idle_threshold_) return;
  idle_threshold_ = idle_threshold;
  watch_controllers();
  if (watcher_ && !try_open()) lost("it could not be opened anew");
}

void IdleMonitor::resync() {
  if (watcher_) watcher_->resync();
}

/// Something has come or gone by which input may be watched. Posted, as the caller is still calling its other
/// listeners.
void IdleMonitor::look_again() {
  calls_.post([this] {
    if (!idle_threshold_) return;
    if (watcher_ && is_fallback()) return try_better();
    if (!watcher_ && !try_open()) none_opened_yet();
  });
}

/// An X server in a Wayland session: of an earlier session, or of another. Anything else is better.
bool IdleMonitor::is_fallback() const { return context_.x.in_wayland() && watcher_->name() == x11_watcher; }

void IdleMonitor::try_better() {
  const auto present = std::ranges::find(candidates_, watcher_->name(), &Candidate::name);
  const auto better = candidates_.first(static_cast<std::size_t>(present - candidates_.begin()));
  Opened opened = open_first_of(better);
  if (!opened.watcher) return;
  others_ = std::move(opened.refusals);
  take(std::move(opened.watcher));
  context_.x.let_go();
}

/// A server that is slow to answer reports when it does. Compositors that the environment does not name come last.
void IdleMonitor::none_opened_yet() {
  if (watcher_may_come()) return;
  context_.compositor.look_around();
  if (!reported_ && !watcher_may_come()) count_by_the_clock();
}

Opened IdleMonitor::open_first_of(std::span<const Candidate> candidates) {
  const auto& [io, compositor, bus, x, controllers] = context_;
  return open_first(candidates, {io, compositor, bus, mutter_, x}, *idle_threshold_, events());
}

bool IdleMonitor::try_open() {
  watcher_.reset();
  Opened opened = open_first_of(candidates_);
  others_ = std::move(opened.refusals);
  if (!opened.watcher) return false;
  take(std::move(opened.watcher));
  return true;
}

void IdleMonitor::take(std::unique_ptr<Watcher> watcher) {
  watcher_ = std::move(watcher);
  reported_ = true;
  problem_.reset();
  spdlog::info("watching keyboard and mouse by {}", watcher_->name());
  say_changed();
}

/// Soon: a watcher that has been opened may not have reported anything yet.
void IdleMonitor::say_changed() {
  calls_.post([this] { changed_(); });
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
                if (!controllers_ || !controllers_->in_use()) tell_(InputIdle{since});
              },
          .lost = [this](const std::string& reason) { lost(reason); }};
}

void IdleMonitor::watch_controllers() {
  const bool was_in_use = controllers_ && controllers_->in_use();
  controllers_.reset();
  if (was_in_use) controller_idle(boot_now());
  if (!context_.controllers) return;
  controllers_ =
      std::make_unique<GameControllers>(context_.io, *context_.controllers, *idle_threshold_,
                                        GameControllers::Events{.active = [this] { controller_active(); },
                                                                .idle = [this](Instant at) { controller_idle(at); }});
}

/// A controller is input as keyboard and mouse are; what they say is told where it makes a difference.
void IdleMonitor::controller_active() {
  if (still_since_) tell_(InputActive{});
}

void IdleMonitor::controller_idle(Instant since) {
  if (still_since_) tell_(InputIdle{std::max(since, *still_since_)});
}

/// Whether there is something that has only not answered yet.
bool IdleMonitor::watcher_may_come() const {
  return context_.compositor.awaited() || mutter_.asking() || context_.x.awaited();
}

void IdleMonitor::count_by_the_clock() {
  reported_ = true;
  problem_ = fmt::format("Counting by the clock: this desktop does not tell when keyboard and mouse are still ({}).",
                         others_.empty() ? "no way to ask" : others_.back().reason);
  spdlog::warn("{}", *problem_);
  say_changed();
  calls_.post([this] {
    still_since_.reset();
    tell_(InputActive{});
  });
}

/// The desktop has gone; the person is taken to have left with it.
void IdleMonitor::lost(const std::string& reason) {
  watcher_.reset();
  problem_ =
      fmt::format("Nobody watches keyboard and mouse now: {}. Waiting for a desktop to come back.", printable(reason));
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
  if (watcher_ && watcher_->name() == x11_watcher && !context_.x.trouble().empty())
    return fmt::format("Nobody watches keyboard and mouse now: {}.", context_.x.trouble());
  if (!problem_ && !watcher_ && context_.compositor.awaited())
    return fmt::format("Nobody watches keyboard and mouse yet: {}.", context_.compositor.trouble());
  if (!problem_ && !watcher_ && context_.x.awaited())
    return fmt::format("Nobody watches keyboard and mouse yet: {}.", context_.x.trouble());
  return problem_;
}

std::optional<std::string> IdleMonitor::watcher() const {
  return watcher_ ? std::optional<std::string>(watcher_->name()) : std::nullopt;
}

}  // namespace limber
