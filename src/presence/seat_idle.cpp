#include "presence/seat_idle.hpp"

#include <algorithm>
#include <utility>

namespace limber {

namespace {

// Shorter than any pause between two touches.
constexpr Duration probe_time{1ms};
// A compositor that has told neither of the probe nor of the threshold so long after it sees input, or counts something
// else as input.
constexpr Duration probe_patience{1s};

}  // namespace

SeatIdle::SeatIdle(boost::asio::io_context& io, std::unique_ptr<IdleProtocol> protocol, Duration threshold,
                   WatcherEvents events, std::function<ClockReading()> clocks)
    : name_(protocol->name()),
      caveat_(protocol->caveat()),
      threshold_(threshold),
      events_(std::move(events)),
      clocks_(std::move(clocks)),
      suspends_(clocks_()),
      still_since_(clocks_().boot),
      calls_(io),
      patience_(io,
                [this] {
                  if (!main_still_) touched();
                }),
      protocol_(std::move(protocol)),
      main_(protocol_->timer(threshold_, {.still =
                                              [this] {
                                                main_still_ = true;
                                                threshold_passed();
                                              },
                                          .touched =
                                              [this] {
                                                main_still_ = false;
                                                touched();
                                              }})) {
  probe();
}

void SeatIdle::probe() {
  // Still: there is no input; the first will be reported by the probe.
  probe_ = protocol_->timer(probe_time,
                            {.still = [this] { patience_.arm(std::nullopt); }, .touched = [this] { touched(); }});
  patience_.arm(boot_now() + threshold_ + probe_patience);
}

void SeatIdle::threshold_passed() {
  patience_.arm(std::nullopt);
  if (still_since_ && reported_) return;
  // Up to a twentieth early, by some compositors.
  const ClockReading now = clocks_();
  const Instant latest = now.boot - threshold_ - suspends_.slept(now).value_or(Duration::zero());
  still_since_ = std::min(still_since_.value_or(latest), latest);
  tell();
}

void SeatIdle::touched() {
  patience_.arm(std::nullopt);
  probe_.reset();
  suspends_.slept(clocks_());  // what was slept before this input is of no more concern
  if (!still_since_ && reported_) return;
  still_since_.reset();
  tell();
}

void SeatIdle::tell() {
  reported_ = true;
  still_since_ ? events_.idle(*still_since_) : events_.active();
}

void SeatIdle::resync() {
  if (!protocol_) return;
  const ClockReading now = clocks_();
  if (const auto slept = suspends_.slept(now)) {
    if (!still_since_) still_since_ = now.boot - *slept;
    reported_ = true;
    probe();
  }
  calls_.post([this] {
    if (reported_) tell();
  });
}

void SeatIdle::lose(const std::string& reason) {
  patience_.arm(std::nullopt);
  probe_.reset();
  main_.reset();
  protocol_.reset();
  if (events_.lost) call_copy(events_.lost, reason);
}

}  // namespace limber
