#include "words/quiet_choices.hpp"

#include "words/clock_words.hpp"

namespace limber {
namespace {

constexpr Duration shortest = 10min;

}  // namespace

Duration to_full_hour(LocalTime now) { return std::chrono::ceil<std::chrono::hours>(now + shortest) - now; }

std::vector<QuietChoice> quiet_choices(LocalTime now, ClockStyle clock) {
  const Duration hour = to_full_hour(now);
  return {{QuietLength::half_hour, "30 minutes", 30min},
          {QuietLength::hour, "1 hour", 1h},
          {QuietLength::two_hours, "2 hours", 2h},
          {QuietLength::full_hour, "Until " + clock_words(now + hour, clock), hour},
          {QuietLength::tomorrow, "Until tomorrow"},
          {QuietLength::endless, "Until I end it"}};
}

std::vector<QuietChoice> full_hours(LocalTime now, ClockStyle clock) {
  constexpr int most = 8;
  std::vector<QuietChoice> choices;
  for (int i = 0; i < most; ++i) {
    const Duration lasts = to_full_hour(now) + i * std::chrono::hours{1};
    choices.push_back({QuietLength::full_hour, clock_words(now + lasts, clock), lasts});
  }
  return choices;
}

std::string_view off_today_label(bool off_now) {
  return off_now ? "Remind me anyway today" : "Off until my next work day";
}

}  // namespace limber
