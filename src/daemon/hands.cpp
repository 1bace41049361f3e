#include "daemon/hands.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "presence/mutter_idle.hpp"
#include "presence/x11_idle.hpp"
#include "system/boot_clock.hpp"
#include "system/printable.hpp"

namespace limber {

Hands::Hands(const HandsRoom& room, std::span<const Candidate> candidates, std::function<void(const Event&)> tell,
             std::function<void()> changed)
    : io_(room.io),
      compositor_(room.compositor),
      bus_(room.session_bus),
      x_(room.x),
      candidates_(candidates),
      tell_(std::move(tell)),
      changed_(std::move(changed)),
      alive_(std::make_shared<char>()),
      mutter_(bus_, mutter_idle_service, [this](const std::string&) { look_again(); }),
      compositor_changed_(compositor_.on_change([this](bool) { look_again(); })),
      x_changed_(x_.on_change([this](bool) { look_again(); })) {}

void Hands::open(Duration idle_threshold) {
  idle_threshold_ = idle_threshold;
  if (x_.in_wayland()) compositor_.look_around();  // before anybody thinks of its X server
  if (!try_open()) nobody_yet();
}

void Hands::change(Duration idle_threshold) {
  if (idle_threshold == idle_threshold_) return;
  idle_threshold_ = idle_threshold;
  if (watcher_ && !try_open()) lost("it could not be opened anew");
}

void Hands::resync() {
  if (watcher_) watcher_->resync();
}

/// Something has come or gone that may watch. Soon, since whoever says so is in the midst of telling others.
void Hands::look_again() {
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (alive.expired() || !idle_threshold_) return;
    if (watcher_ && makeshift()) return try_better();
    if (!watcher_ && !try_open()) nobody_yet();
  });
}

/// An X server in a Wayland session: of an earlier session, or of another. Anything else is better.
bool Hands::makeshift() const { return x_.in_wayland() && watcher_->name() == x11_watcher; }

void Hands::try_better() {
  const auto present = std::ranges::find(candidates_, watcher_->name(), &Candidate::name);
  const auto better = candidates_.first(static_cast<std::size_t>(present - candidates_.begin()));
  Opened opened = open_first(better, {io_, compositor_, bus_, mutter_, x_}, *idle_threshold_, events());
  if (!opened.watcher) return;
  others_ = std::move(opened.refusals);
  take(std::move(opened.watcher));
  x_.let_go();
}

/// Whoever is only slow to answer tells when they do. Compositors that nobody has named come last.
void Hands::nobody_yet() {
  if (someone_may_come()) return;
  compositor_.look_around();
  if (!told_ && !someone_may_come()) count_by_the_clock();
}

bool Hands::try_open() {
  watcher_.reset();
  Opened opened = open_first(candidates_, {io_, compositor_, bus_, mutter_, x_}, *idle_threshold_, events());
  others_ = std::move(opened.refusals);
  if (!opened.watcher) return false;
  take(std::move(opened.watcher));
  return true;
}

void Hands::take(std::unique_ptr<Watcher> watcher) {
  watcher_ = std::move(watcher);
  told_ = true;
  problem_.reset();
  spdlog::info("watching the hands by {}", watcher_->name());
  say_changed();
}

/// Soon: a watcher that has been taken may not have told anything yet.
void Hands::say_changed() {
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) changed_();
  });
}

/// A watcher that is new does not know what was before it: still hands have not moved for its coming.
WatcherEvents Hands::events() {
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
bool Hands::someone_may_come() const { return compositor_.awaited() || mutter_.asking() || x_.awaited(); }

void Hands::count_by_the_clock() {
  told_ = true;
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

/// The desktop has gone, and with it whoever sat there, as far as anybody can see.
void Hands::lost(const std::string& reason) {
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
std::optional<std::string> Hands::problem() const {
  if (watcher_ && watcher_->name() == x11_watcher && !x_.trouble().empty())
    return fmt::format("Nobody watches the hands now: {}.", x_.trouble());
  if (!problem_ && !watcher_ && compositor_.awaited())
    return fmt::format("Nobody watches the hands yet: {}.", compositor_.trouble());
  if (!problem_ && !watcher_ && x_.awaited()) return fmt::format("Nobody watches the hands yet: {}.", x_.trouble());
  return problem_;
}

std::optional<std::string> Hands::watcher() const {
  return watcher_ ? std::optional<std::string>(watcher_->name()) : std::nullopt;
}

}  // namespace limber
