#include "core/work_clock.hpp"

namespace limber {

Duration WorkClock::counted() const {
  Duration sum = settled_;
  for (const Span& span : recent_) sum += span.to - span.from;
  return sum;
}

Duration WorkClock::value(Instant now) const {
  Duration sum = counted();
  if (running_since_ && now > *running_since_) sum += now - *running_since_;
  return sum;
}

Duration WorkClock::counted_after(Instant from, Instant now) const {
  WorkClock put_back = *this;
  put_back.stop(from);
  return value(now) - put_back.counted();
}

std::optional<Instant> WorkClock::reaches(Duration target) const {
  if (!running_since_) return std::nullopt;
  return *running_since_ + (target - counted());
}

void WorkClock::run(Instant at) {
  if (!running_since_) running_since_ = at;
}

void WorkClock::stop(Instant at) {
  if (running_since_ && *running_since_ < at) recent_.push_back({*running_since_, at});
  running_since_.reset();
  while (!recent_.empty() && recent_.back().to > at) {
    if (recent_.back().from < at) {
      recent_.back().to = at;
      break;
    }
    recent_.pop_back();
  }
}

void WorkClock::set(Duration value, Instant at) {
  settled_ = value;
  recent_.clear();
  if (running_since_) running_since_ = at;
}

void WorkClock::restore(Duration value, Duration at_stake, Instant at) {
  running_since_.reset();
  recent_.clear();
  settled_ = value - at_stake;
  if (at_stake > Duration{0}) recent_.push_back({at - at_stake, at});
}

void WorkClock::settle(Instant until) {
  if (!recent_.empty()) {
    auto keep = recent_.begin();
    for (; keep != recent_.end() && keep->to <= until; ++keep) settled_ += keep->to - keep->from;
    recent_.erase(recent_.begin(), keep);
  }
  if (recent_.empty() && running_since_ && *running_since_ < until) {
    settled_ += until - *running_since_;
    running_since_ = until;
  }
}

}  // namespace limber
