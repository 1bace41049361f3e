#include "cli/care_timer.hpp"

#include <algorithm>
#include <utility>

#include "cli/words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// How often it says how it stands where nobody sees the line.
constexpr Duration between_calls = 5min;

/// "12:34", rounded up: the last second reads 0:01.
std::string countdown(Duration left) { return minutes_and_seconds(std::chrono::ceil<std::chrono::seconds>(left)); }

}  // namespace

CareTimer::CareTimer(std::string what, Duration length, Duration stop)
    : what_(std::move(what)), length_(length), stop_(stop) {
  for (Duration at = between_calls; at < length_; at += between_calls)
    calls_.push_back({at,
                      // Translators: {pack}: "Heat", "Cold".
                      tr("{pack} on for {length}, {left} left.", "pack"_a = what_, "length"_a = elapsed_words(at),
                         "left"_a = remaining_words(length_ - at)),
                      false});
  if (length_ < stop_)
    // Translators: {length}: for how long a warm or cold pack has been on.
    calls_.push_back({length_, tr("{length}: take it off.", "length"_a = elapsed_words(length_)), true});
  calls_.push_back(
      {stop_, tr("{length}: take it off now. That is the limit.", "length"_a = elapsed_words(stop_)), true});
}

std::vector<CareTimer::Call> CareTimer::calls(Duration after, Duration until) const {
  std::vector<Call> due;
  std::ranges::copy_if(calls_, std::back_inserter(due),
                       [&](const Call& call) { return call.at > after && call.at <= until; });
  return due;
}

std::string CareTimer::line(Duration elapsed) const {
  if (elapsed < length_)
    // Translators: {pack}: "Heat", "Cold". 40 letters at most, with its arguments.
    return tr("{pack} on: {time} left. Enter ends it.", "pack"_a = what_, "time"_a = countdown(length_ - elapsed));
  // Translators: 40 letters at most.
  return tr("Take it off. Over in {time}. Enter: done.",
            "time"_a = countdown(std::max(stop_ - elapsed, Duration::zero())));
}

std::optional<Duration> CareTimer::next_wakeup(Duration elapsed, bool line_is_watched) const {
  const auto next = std::ranges::find_if(calls_, [&](const Call& call) { return call.at > elapsed; });
  if (next == calls_.end()) return std::nullopt;
  if (!line_is_watched) return next->at;
  return std::min<Duration>(next->at, std::chrono::floor<std::chrono::seconds>(elapsed) + 1s);
}

std::string CareTimer::ended_text(Duration elapsed) const {
  return tr("Ended after {length}. Take it off if you have not yet.", "length"_a = elapsed_words(elapsed));
}

}  // namespace limber
