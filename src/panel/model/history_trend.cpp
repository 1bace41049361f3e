#include "panel/model/history_trend.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "panel/model/history_period.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr std::size_t enough_days = 5;
constexpr double about_the_same = .1;  ///< of what it was

/// The one in the middle of the longest sits of those days; none: too few of them were spent at the desk.
std::optional<Duration> usual_longest(const std::vector<HistoryDay>& days, Date first, Date last) {
  std::vector<Duration> sits;
  for (const HistoryDay& day : days)
    if (first <= day.date && day.date <= last && day.longest_sit > Duration::zero()) sits.push_back(day.longest_sit);
  if (sits.size() < enough_days) return std::nullopt;
  const auto middle = sits.begin() + static_cast<std::ptrdiff_t>(sits.size() / 2);
  std::ranges::nth_element(sits, middle);
  return *middle;
}

}  // namespace

std::string trend_words(const std::vector<HistoryDay>& days, Date today) {
  const Date yesterday = plus_days(today, -1);  // today is not over
  const Date begin = plus_days(yesterday, 1 - trend_days);
  const auto now = usual_longest(days, begin, yesterday);
  const auto before = usual_longest(days, plus_days(begin, -trend_days), plus_days(begin, -1));
  if (!now || !before) return {};
  const std::string length = elapsed_words(*now);
  if (std::abs(seconds(*now) - seconds(*before)) <= about_the_same * seconds(*before))
    return tr("In the last {days} days your longest sit of a day was usually {length}, about as before.",
              "days"_a = trend_days, "length"_a = length);
  return tr("In the last {days} days your longest sit of a day was usually {length}, before that {before}.",
            "days"_a = trend_days, "length"_a = length, "before"_a = elapsed_words(*before));
}

}  // namespace limber
