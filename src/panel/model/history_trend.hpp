// Whether sits have become shorter, said in a sentence. Pure.
#pragma once

#include <string>
#include <vector>

#include "panel/model/history_facts.hpp"

namespace limber {

/// How many days each of the two times has that are held against each other.
inline constexpr int trend_days = 30;

/// "In the last 30 days your longest sit of a day was usually 55 min, before that 1 h 10 min." Empty: too few days are
/// kept to say so. `days` by date.
std::string trend_words(const std::vector<HistoryDay>& days, Date today);

}  // namespace limber
