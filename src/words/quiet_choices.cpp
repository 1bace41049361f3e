#include "words/quiet_choices.hpp"

#include "core/events.hpp"
#include "words/clock_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr Duration shortest = 10min;

}  // namespace

Duration to_full_hour(LocalTime now) { return std::chrono::ceil<std::chrono::hours>(now + shortest) - now; }

std::vector<QuietChoice> quiet_choices(LocalTime now, ClockStyle clock) {
  const Duration hour = to_full_hour(now);
  // Translators: for how long it is to be quiet, down to "Until I end it".
  return {{QuietLength::half_hour, tr("30 minutes"), 30min},
          {QuietLength::hour, tr("1 hour"), 1h},
          {QuietLength::two_hours, tr("2 hours"), 2h},
          {QuietLength::full_hour, tr("Until {time}", "time"_a = clock_words(now + hour, clock)), hour},
          {QuietLength::tomorrow, tr("Until tomorrow")},
          {QuietLength::endless, tr("Until I end it")}};
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

std::string meeting_label(bool in_one) { return in_one ? tr("The meeting is over") : tr("In a meeting for an hour"); }

std::string longer_label() { return tr("{length} more", "length"_a = brief(longer_meeting)); }

std::string off_today_label(bool off_now) {
  return off_now ? tr("Remind me anyway today") : tr("Off until my next work day");
}

}  // namespace limber
