// A few sentences about a week that is over, and one suggestion (setting over_time.letter). Counts nothing against
// anybody: no points, no series of days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/policy.hpp"
#include "rpc/codec.hpp"

namespace limber {

/// The sums of seven days.
struct WeekSum {
  int days = 0;  ///< on which there was sitting
  Duration sitting{};
  Duration longest_sit{};
  OutcomeCounts breaks;

  Duration sitting_a_day() const { return days == 0 ? Duration{0} : sitting / days; }
};

/// The days are summed as they come, each once.
void add_day(WeekSum& week, Duration sitting, Duration longest_sit, const OutcomeCounts& breaks);

struct Letter {
  std::vector<std::string> sentences;  ///< about the sitting, the breaks, and the week before
  std::string suggestion;
  bool operator==(const Letter&) const = default;
};

/// None: too few of the days have anything on them. `before`: the week before that one.
std::optional<Letter> letter_words(const WeekSum& week, const WeekSum& before, const Policy& policy);

/// All of it, a sentence after the other.
std::string whole_text(const Letter& letter);

}  // namespace limber
