#include "words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rpc/wall_text.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/hold_words.hpp"
#include "words/json_reader.hpp"

namespace limber {
namespace {

/// One event and what its sentence needs.
struct Reading {
  JsonReader event;
  ClockStyle clock_style;
  const StretchTitle& title;

  std::string breaks_name() const {
    const auto kind = break_kind(event.words("break"));
    return std::string(kind ? title_of(*kind) : "Break");
  }
  Duration length(std::string_view name) const {
    constexpr double limit = 1e9;  // seconds: decades, so that nothing a peer sends can overflow
    const double length = std::clamp(event.real(name).value_or(0), -limit, limit);
    return std::chrono::round<Duration>(std::chrono::duration<double>(length));
  }
  /// The clock at the time that field `name` counts in seconds, as `at` does.
  std::string clock(std::string_view name) const {
    const auto wall = event.local("wall");
    if (!wall || !event.real(name)) return "later";
    return clock_words(*wall + (length(name) - length("at")), clock_style);
  }
};

std::string heads_up(const Reading& it) {
  return fmt::format("{} in {}", it.breaks_name(), remaining_words(it.length("due_at") - it.length("at")));
}

std::string due(const Reading& it) { return it.breaks_name() + " is due"; }

std::string held(const Reading& it) {
  const auto reason = hold_reason(it.event.words("reason"));
  return fmt::format("{} is waiting{}", it.breaks_name(), reason ? " " + until_words({}, *reason, it.clock_style) : "");
}

std::string prompted(const Reading& it) {
  const std::string stretch = it.title(it.event.words("stretch"));
  const auto attempt = it.event.number("attempt").value_or(0);
  const std::string number = attempt > 1 ? fmt::format(" (prompt {})", attempt) : "";
  const auto kind = break_kind(it.event.words("break"));
  return fmt::format("Time for a {}: {}{}", kind ? noun_of(*kind) : "break", stretch, number);
}

std::string withdrawn(const Reading& it) { return it.breaks_name() + ": no longer asked for"; }

std::string postponed(const Reading& it) {
  return fmt::format("{} postponed, back at {}", it.breaks_name(), it.clock("until"));
}

std::string started(const Reading& it) {
  return it.breaks_name() + (it.event.flag("guided").value_or(false) ? " started, guided" : " started");
}

std::string ended(const Reading& it) {
  const auto how = outcome(it.event.words("outcome"));
  const std::string words{how ? words_of(*how) : "over"};
  const Duration lasted = it.length("lasted");
  return it.breaks_name() + " " + words + (lasted > 0ms ? ", " + elapsed_words(lasted) : "");
}

std::string cancelled(const Reading& it) { return it.breaks_name() + ": you were back too soon for it to count"; }

std::string clocks_reset(const Reading&) { return "The clocks start anew"; }

std::string absent(const Reading& it) { return "Away since " + it.clock("since"); }

std::string returned(const Reading& it) { return fmt::format("Back after {}", elapsed_words(it.length("lasted"))); }

std::string day_started(const Reading& it) {
  const std::string text = it.event.words("date");
  const auto date = parse_date(text);
  return "A new day: " + (date ? long_date(*date) : text);
}

std::string sitting_limit(const Reading& it) {
  return fmt::format("{} of sitting today", elapsed_words(it.length("sitting")));
}

std::string posture_reminder(const Reading& it) {
  const bool stand = it.event.words("posture") == "standing";
  return fmt::format("{} for {}: time to {}", stand ? "Sitting" : "Standing", elapsed_words(it.length("spell")),
                     stand ? "stand for a while" : "sit again, if you like");
}

std::string pack(const Reading& it) {
  return it.event.flag("on").value_or(false) ? "A warm or cold pack is on" : "The warm or cold pack is off";
}

std::string prompt_preview(const Reading& it) {
  return it.event.flag("open").value_or(false) ? "A nudge to look at is shown" : "The nudge to look at is gone";
}

std::string stretches_changed(const Reading&) { return "The stretches have been read anew"; }

std::string suggestion_changed(const Reading&) { return "Another stretch is up next"; }

std::string settings_changed(const Reading&) { return "The settings have changed"; }

std::string watch_changed(const Reading&) { return "Your input is watched in another way now: 'limber doctor' tells"; }

struct Sentence {
  std::string_view event;
  std::string (*write)(const Reading&);
};

constexpr std::array<Sentence, 21> sentences{{{"heads_up", heads_up},
                                              {"due", due},
                                              {"held", held},
                                              {"prompted", prompted},
                                              {"withdrawn", withdrawn},
                                              {"postponed", postponed},
                                              {"started", started},
                                              {"cancelled", cancelled},
                                              {"ended", ended},
                                              {"clocks_reset", clocks_reset},
                                              {"absent", absent},
                                              {"returned", returned},
                                              {"day_started", day_started},
                                              {"sitting_limit", sitting_limit},
                                              {"posture_reminder", posture_reminder},
                                              {"settings_changed", settings_changed},
                                              {"watch_changed", watch_changed},
                                              {"pack", pack},
                                              {"stretches_changed", stretches_changed},
                                              {"suggestion_changed", suggestion_changed},
                                              {"prompt_preview", prompt_preview}}};

}  // namespace

std::string event_words(const Json& event, ClockStyle clock, const StretchTitle& title) {
  const std::string name = JsonReader(event).text("event").value_or("event");
  for (const Sentence& one : sentences)
    if (one.event == name) return one.write({JsonReader(event), clock, title});
  return name;
}

}  // namespace limber
