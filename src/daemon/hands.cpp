#include "daemon/hands.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "system/boot_clock.hpp"
#include "system/x_connection.hpp"

namespace limber {

Hands::Hands(boost::asio::io_context& io, std::span<const Candidate> candidates, std::function<void(const Event&)> tell)
    : io_(io), candidates_(candidates), tell_(std::move(tell)) {}

void Hands::open(Duration idle_threshold) {
  idle_threshold_ = idle_threshold;
  if (try_open()) return;
  problem_ = fmt::format("Counting by the clock: this desktop does not tell when hands are still ({}).",
                         others_.empty() ? "no way to ask" : others_.back().reason);
  spdlog::warn("{}", *problem_);
  boost::asio::post(io_, [this] { tell_(InputActive{}); });
}

void Hands::change(Duration idle_threshold) {
  if (idle_threshold == idle_threshold_) return;
  idle_threshold_ = idle_threshold;
  if (watcher_) try_open();
}

void Hands::resync() {
  if (watcher_) watcher_->resync();
}

bool Hands::try_open() {
  wait_for_x();  // first, so that a server that comes meanwhile is not missed
  watcher_.reset();
  Opened opened = open_first(candidates_, io_, idle_threshold_,
                             {.active = [this] { tell_(InputActive{}); },
                              .idle = [this](Instant since) { tell_(InputIdle{since}); },
                              .lost = [this](const std::string& reason) { lost(reason); }});
  watcher_ = std::move(opened.watcher);
  others_ = std::move(opened.refusals);
  if (!watcher_) return false;
  problem_.reset();
  x_server_.reset();
  spdlog::info("watching the hands by {}", watcher_->name());
  return true;
}

/// The desktop has gone, and with it whoever sat there, as far as anybody can see.
void Hands::lost(const std::string& reason) {
  watcher_.reset();
  problem_ = fmt::format("Nobody watches the hands now: {}. Waiting for the X server to come back.", reason);
  spdlog::warn("{}", *problem_);
  others_ = {};
  tell_(InputIdle{boot_now()});
  wait_for_x();
}

void Hands::wait_for_x() {
  const auto display = default_display();
  const auto socket = display ? x_socket(*display) : std::nullopt;
  if (x_server_ || !socket) return;
  x_server_ = std::make_unique<SocketWatch>(io_, *socket, [this] {
    x_server_.reset();
    try_open();
  });
}

std::optional<std::string> Hands::watcher() const {
  return watcher_ ? std::optional<std::string>(watcher_->name()) : std::nullopt;
}

}  // namespace limber
