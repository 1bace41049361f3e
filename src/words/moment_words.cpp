#include "words/moment_words.hpp"

#include "words/tr.hpp"

namespace limber {

std::string hour_words(LocalTime begins, ClockStyle clock) {
  return trc("times of a day", "{from} to {to}", "from"_a = clock_words(begins, clock),
             "to"_a = clock_words(begins + 1h, clock));
}

std::string hour_words(const HourSlot& slot, ClockStyle clock) {
  const std::string hour = hour_words(LocalTime{std::chrono::hours{slot.hour}}, clock);
  if (!slot.weekday) return hour;
  const std::chrono::weekday day{static_cast<unsigned>(*slot.weekday) + 1};
  // Translators: an hour of one weekday: "Tuesday, 14:00 to 15:00".
  return tr("{weekday}, {hour}", "weekday"_a = weekday_words(day), "hour"_a = hour);
}

std::string moments_sentence(const MomentsAnswer& answer, bool terminal) {
  if (!answer.on)
    return terminal ? tr("Limber does not learn from your answers when to ask for a break. It does with: limber config "
                         "set prompt.learn_moments true")
                    : tr("Limber does not learn from your answers when to ask for a break. In the settings, under "
                         "Prompts, you can have it do so.");
  if (!answer.since || answer.answers.asked == 0)
    return tr("Limber learns from your answers when to ask for a break. It has none yet of a day that is over.");
  const std::string from = trn("It knows {n} answer, since {date}.", "It knows {n} answers, since {date}.",
                               answer.answers.asked, "date"_a = long_date(*answer.since));
  if (answer.hours.empty())
    return tr("Limber learns from your answers when to ask for a break. So far no hour differs enough to change "
              "anything.") +
           " " + from;
  return tr("Limber has learned from your answers when to ask for a break. Your settings stay as they are, and no "
            "break "
            "comes later than by them.") +
         " " + from;
}

MomentWords moment_words(const MomentsAnswer::Hour& hour, ClockStyle clock) {
  const LocalTime begins{std::chrono::hours{hour.moment.slot.hour}};
  MomentWords words{hour_words(hour.moment.slot, clock), {}, {}};
  words.reason = tr("You took {taken} of the {asked} breaks asked for in it, and {before} of {all} in the hour before.",
                    "taken"_a = hour.in.taken, "asked"_a = hour.in.asked, "before"_a = hour.before.taken,
                    "all"_a = hour.before.asked);
  const std::string since = long_date(hour.moment.since);
  switch (hour.moment.state) {
    case MomentState::undone:
      words.effect = tr("You have undone it: breaks come as if it had never been learned.");
      break;
    case MomentState::kept:
      words.effect =
          tr("Since {date} breaks come before {time} instead, or after the hour. You keep it, whatever you "
             "answer.",
             "date"_a = since, "time"_a = clock_words(begins, clock));
      break;
    case MomentState::learned:
      words.effect = tr("Since {date} breaks come before {time} instead, or after the hour.", "date"_a = since,
                        "time"_a = clock_words(begins, clock));
      break;
  }
  return words;
}

}  // namespace limber
