#include "words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rpc/wall_text.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/json_reader.hpp"
#include "words/moment_words.hpp"
#include "words/prompt_words.hpp"
#include "words/question_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// One event and what its sentence needs.
struct Reading {
  JsonReader event;
  ClockStyle clock_style;
  const StretchTitle& title;

  std::string breaks_name() const {
    const auto kind = break_kind(event.words("break"));
    // Translators: one of a kind that is not known; stands where "Rest break" does.
    return kind ? title_of(*kind) : tr("Break");
  }
  Duration length(std::string_view name) const {
    constexpr double limit = 1e9;  // seconds: decades, so that nothing a peer sends can overflow
    const double length = std::clamp(event.real(name).value_or(0), -limit, limit);
    return std::chrono::round<Duration>(std::chrono::duration<double>(length));
  }
  /// The clock at the time that field `name` counts in seconds, as `at` does.
  std::string clock(std::string_view name) const {
    const auto wall = event.local("wall");
    // Translators: stands for a time of day that is not known, as in "back at later".
    if (!wall || !event.real(name)) return tr("later");
    return clock_words(*wall + (length(name) - length("at")), clock_style);
  }
};

std::string heads_up(const Reading& it) {
  // Translators: {break} is "Micro break" or "Rest break", here and in the sentences below.
  return tr("{break} in {length}", "break"_a = it.breaks_name(),
            "length"_a = remaining_words(it.length("due_at") - it.length("at")));
}

std::string held(const Reading& it) {
  const auto reason = from_name<HoldReason>(it.event.words("reason"));
  if (!reason) return tr("{break} is waiting", "break"_a = it.breaks_name());
  // Translators: {until} is a part such as "until you sit".
  return tr("{break} is waiting {until}", "break"_a = it.breaks_name(),
            "until"_a = until_words({}, *reason, it.clock_style));
}

std::string prompted(const Reading& it) {
  const std::string stretch = it.title(it.event.words("stretch"));
  const auto attempt = it.event.number("attempt").value_or(0);
  const auto kind = break_kind(it.event.words("break"));
  // Translators: one of a kind that is not known; stands where "rest break" does.
  const std::string noun = kind ? noun_of(*kind) : tr("break");
  if (attempt <= 1) return tr("Time for a {break}: {stretch}", "break"_a = noun, "stretch"_a = stretch);
  // Translators: {number} is 2 where it is asked for the second time.
  return tr("Time for a {break}: {stretch} (prompt {number})", "break"_a = noun, "stretch"_a = stretch,
            "number"_a = attempt);
}

std::string postponed(const Reading& it) {
  const bool unanswered = it.event.flag("unanswered").value_or(false);
  return tr(unanswered ? tr_noop("{break} not taken, back at {time}") : tr_noop("{break} postponed, back at {time}"),
            "break"_a = it.breaks_name(), "time"_a = it.clock("until"));
}

std::string ended(const Reading& it) {
  return ended_words(it.breaks_name(), outcome(it.event.words("outcome")), it.length("lasted"));
}

std::string absent(const Reading& it) { return tr("Away since {time}", "time"_a = it.clock("since")); }

std::string returned(const Reading& it) {
  return tr("Back after {length}", "length"_a = elapsed_words(it.length("lasted")));
}

std::string day_started(const Reading& it) {
  const std::string text = it.event.words("date");
  const auto date = parse_date(text);
  return tr("A new day: {date}", "date"_a = date ? long_date(*date) : text);
}

std::string sitting_limit(const Reading& it) { return sitting_today(elapsed_words(it.length("sitting"))); }

std::string posture_reminder(const Reading& it) {
  const bool stand = it.event.words("posture") == "standing";
  return tr(stand ? tr_noop("Sitting for {length}: time to stand for a while")
                  : tr_noop("Standing for {length}: time to sit again, if you like"),
            "length"_a = elapsed_words(it.length("spell")));
}

std::string reminder(const Reading& it) {
  // Translators: {text}: what the person has written themselves.
  return tr("Your reminder: {text}", "text"_a = it.event.words("text"));
}

std::string posture(const Reading& it) {
  // Translators: the person does.
  return it.event.words("posture") == "standing" ? tr("You stand") : tr("You sit");
}

std::string quiet(const Reading& it) {
  if (!it.event.flag("on").value_or(false)) return tr("Quiet is over");
  const auto wall = it.event.local("wall");
  return quiet_heading(wall ? it.event.local("until") : std::nullopt, wall.value_or(LocalTime{}), it.clock_style);
}

std::string meeting(const Reading& it) {
  if (!it.event.flag("on").value_or(false) && !it.event.in("calendar").json().is_object())
    return tr("No meeting any more");
  if (it.event.flag("asks").value_or(false)) return tr("The time of your meeting is over");
  const auto until = it.event.local("until"), calendar = it.event.in("calendar").local("to");
  const auto end = std::max(until, calendar);
  const auto from = it.event.in("calendar").local("from"), wall = it.event.local("wall");
  if (!until && from && wall && *from > *wall)
    return tr("A meeting at {time}: too soon for a break before it", "time"_a = clock_words(*from, it.clock_style));
  return end ? tr("In a meeting until {time}", "time"_a = clock_words(*end, it.clock_style)) : tr("In a meeting");
}

std::string pace(const Reading& it) {
  return it.event.words("pace") == "easy_day" ? tr("An easy day: gentle stretches alone")
                                              : tr("The stretches go at another pace");
}

std::string moments(const Reading& it) {
  const auto slot = parse_slot(it.event.words("hour"));
  const std::string hour = slot ? hour_words(*slot, it.clock_style) : it.event.words("hour");
  return it.event.flag("learned").value_or(false) ? tr("Learned: breaks keep out of the hour {hour}", "hour"_a = hour)
                                                  : tr("No longer learned: {hour}", "hour"_a = hour);
}

std::string rating_changed(const Reading& it) {
  const std::string words =
      rating_words(it.title(it.event.words("stretch")), from_name<Rating>(it.event.words("rating")));
  return words.substr(0, words.find_last_not_of('.') + 1);  // a line of a list, as the others
}

std::string question(const Reading& it) {
  const auto asked = from_name<Question>(it.event.words("question"));
  return tr("Limber asks: {question}", "question"_a = asked ? question_words(*asked, Policy{}).title : "");
}

/// An event that says all by itself.
struct PlainSentence {
  std::string_view event;
  const char* words;            ///< with the break's name in it, or without
  const char* flag = nullptr;   ///< the field that has to be set for these words
  const char* other = nullptr;  ///< the words where it is not
};
constexpr std::array<PlainSentence, 15> plain_sentences{
    {{"due", tr_noop("{break} is due")},
     {"withdrawn", tr_noop("{break}: no longer asked for")},
     {"cancelled", tr_noop("{break}: you were back too soon for it to count")},
     {"meeting_ends", tr_noop("Is your meeting over?"), "asks", tr_noop("The question about your meeting is answered")},
     {"question_over", tr_noop("What Limber asked is answered"), "answer", tr_noop("Limber asks no longer")},
     {"clocks_reset", tr_noop("The clocks start anew")},
     {"settings_changed", tr_noop("The settings have changed")},
     {"watch_changed", tr_noop("Your input is watched in another way now: 'limber doctor' tells")},
     {"stretches_changed", tr_noop("The stretches have been read anew")},
     {"suggestion_changed", tr_noop("Another stretch is up next")},
     {"started", tr_noop("{break} started, guided"), "guided", tr_noop("{break} started")},
     {"hold_ended", tr_noop("{break} waits until you touch keys or mouse"), "awaits_input",
      tr_noop("{break} waits for a short pause")},
     {"work_hours", tr_noop("Reminders are on"), "on", reminders_are_off},
     {"pack", tr_noop("A warm or cold pack is on"), "on", tr_noop("The warm or cold pack is off")},
     {"prompt_preview", tr_noop("A nudge to look at is shown"), "open", tr_noop("The nudge to look at is gone")}}};

struct Sentence {
  std::string_view event;
  std::string (*write)(const Reading&);
};
constexpr std::array<Sentence, 18> sentences{{{"moments", moments},
                                              {"question", question},
                                              {"heads_up", heads_up},
                                              {"posture", posture},
                                              {"quiet", quiet},
                                              {"meeting", meeting},
                                              {"pace", pace},
                                              {"held", held},
                                              {"rating_changed", rating_changed},
                                              {"prompted", prompted},
                                              {"postponed", postponed},
                                              {"ended", ended},
                                              {"absent", absent},
                                              {"returned", returned},
                                              {"day_started", day_started},
                                              {"sitting_limit", sitting_limit},
                                              {"posture_reminder", posture_reminder},
                                              {"reminder", reminder}}};

}  // namespace

std::string ended_words(const std::string& name, std::optional<Outcome> how, Duration lasted) {
  constexpr std::array sentences{tr_noop("{break} taken"), tr_noop("{break} on your own"), tr_noop("{break} cut short"),
                                 tr_noop("{break} skipped"), tr_noop("{break} unanswered")};
  const char* sentence = how ? sentences.at(static_cast<std::size_t>(*how)) : tr_noop("{break} over");
  const std::string words = tr(sentence, "break"_a = name);
  return lasted > 0ms ? fmt::format("{}, {}", words, elapsed_words(lasted)) : words;
}

std::string rating_words(const std::string& name, std::optional<Rating> rating) {
  if (rating == Rating::like) return tr("{stretch} comes a little more often from now on.", "stretch"_a = name);
  if (rating == Rating::dislike) return tr("{stretch} comes less often from now on.", "stretch"_a = name);
  if (rating == Rating::hide) return tr("{stretch} is not suggested any more.", "stretch"_a = name);
  return tr("{stretch} comes as often as any other.", "stretch"_a = name);
}

std::string event_words(const Json& event, ClockStyle clock, const StretchTitle& title) {
  std::string name = JsonReader(event).text("event").value_or("event");
  const Reading it{JsonReader(event), clock, title};
  for (const PlainSentence& one : plain_sentences)
    if (one.event == name)
      return tr(one.flag == nullptr || it.event.flag(one.flag) == true ? one.words : one.other,
                "break"_a = it.breaks_name());
  for (const Sentence& one : sentences)
    if (one.event == name) return one.write(it);
  return name;
}

}  // namespace limber
