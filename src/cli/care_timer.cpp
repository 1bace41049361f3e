#include "cli/care_timer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/words.hpp"

namespace limber {
namespace {

/// How often it says how it stands where nobody sees the line.
constexpr Duration between_calls = 5min;

/// "12:34", rounded up: the last second reads 0:01.
std::string countdown(Duration left) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace

CareTimer::CareTimer(std::string what, Duration length, Duration stop)
    : what_(std::move(what)), length_(length), stop_(stop) {
  for (Duration at = between_calls; at < length_; at += between_calls)
    calls_.push_back(
        {at, fmt::format("{} on for {}, {} left.", what_, elapsed_words(at), remaining_words(length_ - at)), false});
  if (length_ < stop_) calls_.push_back({length_, fmt::format("{}: take it off.", elapsed_words(length_)), true});
  calls_.push_back({stop_, fmt::format("{}: take it off now. That is the limit.", elapsed_words(stop_)), true});
}

std::vector<CareTimer::Call> CareTimer::calls(Duration after, Duration until) const {
  std::vector<Call> due;
  std::ranges::copy_if(calls_, std::back_inserter(due),
                       [&](const Call& call) { return call.at > after && call.at <= until; });
  return due;
}

std::string CareTimer::line(Duration elapsed) const {
  if (elapsed < length_) return fmt::format("{} on: {} left. Enter ends it.", what_, countdown(length_ - elapsed));
  return fmt::format("Take it off. Over in {}. Enter: done.", countdown(std::max(stop_ - elapsed, Duration::zero())));
}

std::optional<Duration> CareTimer::next_wakeup(Duration elapsed, bool line_is_watched) const {
  const auto next = std::ranges::find_if(calls_, [&](const Call& call) { return call.at > elapsed; });
  if (next == calls_.end()) return std::nullopt;
  if (!line_is_watched) return next->at;
  return std::min<Duration>(next->at, std::chrono::floor<std::chrono::seconds>(elapsed) + 1s);
}

std::string CareTimer::ended_text(Duration elapsed) const {
  return fmt::format("Ended after {}. Take it off if you have not yet.", elapsed_words(elapsed));
}

}  // namespace limber
