#include "panel/model/care_timer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace limber {

void CareTimer::start(const CareTopic& topic, Instant now) {
  if (!topic.timer) return;
  const Duration longest = std::chrono::minutes{longest_care_minutes};
  const Duration stop = std::min<Duration>(topic.timer->stop, longest);
  run_ = Run{topic.id, topic.name, now, std::min<Duration>(topic.timer->length, stop), stop};
  last_ = *run_;
}

CareTimer::Stage CareTimer::stage(Instant now) const {
  if (!run_ || now >= run_->since + run_->stop) return Stage::idle;
  return now >= run_->since + run_->length ? Stage::over : Stage::on;
}

std::optional<Instant> CareTimer::next_change(Instant now) const {
  switch (stage(now)) {
    case Stage::idle: return std::nullopt;
    case Stage::on: return run_->since + run_->length;
    case Stage::over: return run_->since + run_->stop;
  }
  return std::nullopt;
}

CareTimer::View CareTimer::view(Instant now, LocalTime local, ClockStyle style) const {
  const auto end = next_change(now);
  if (!end) return {};
  const bool over = stage(now) == Stage::over;
  const Duration left = *end - now, whole = over ? run_->stop - run_->length : run_->length;
  const auto at = local + std::chrono::duration_cast<std::chrono::seconds>(left);
  View view;
  view.left = remaining_number(left);
  view.share = whole > 0s ? seconds(left) / seconds(whole) : 0;
  view.heading = over ? "Time to take it off" : fmt::format("{} is on", run_->name);
  view.line =
      over ? fmt::format("The {} are over. At {} Limber says so once more.", elapsed_words(run_->length),
                         clock_words(at, style))
           : fmt::format("Take it off at {}. You can close this window, the time goes on.", clock_words(at, style));
  view.button = over ? "It's off" : "Stop";
  view.over = over;
  return view;
}

CareTimer::Alarm CareTimer::alarm(Stage stage) const {
  switch (stage) {
    case Stage::on: return {};
    case Stage::over:
      return {"Time to take it off", fmt::format("{}: {} are over.", last_.name, elapsed_words(last_.length))};
    case Stage::idle:
      return {"Take it off now",
              fmt::format("{}: {} are over. That is the longest it stays on.", last_.name, elapsed_words(last_.stop))};
  }
  return {};
}

}  // namespace limber
