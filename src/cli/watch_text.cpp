#include "cli/watch_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/words.hpp"
#include "rpc/wall_text.hpp"

namespace limber {
namespace {

/// One event and what its sentence needs.
struct Reading {
  const Json& event;
  const Style& style;
  const StretchTitles& titles;

  std::string breaks_name() const {
    const auto kind = kind_in(event, "break");
    return std::string(kind ? title_of(*kind) : "Break");
  }
  Duration length(std::string_view name) const {
    constexpr double limit = 1e9;  // seconds: decades, so that nothing a peer sends can overflow
    const double length = std::clamp(number_in(event, name).value_or(0), -limit, limit);
    return std::chrono::round<Duration>(std::chrono::duration<double>(length));
  }
  /// The clock at the time that field `name` counts in seconds, as `at` does.
  std::string clock(std::string_view name) const {
    const auto wall = stamp_in(event, "wall");
    if (!wall || !number_in(event, name)) return "later";
    return clock_text(style, wall->local + (length(name) - length("at")));
  }
};

std::string heads_up(const Reading& it) {
  return fmt::format("{} in {}", it.breaks_name(), left_text(it.length("due_at") - it.length("at")));
}

std::string due(const Reading& it) { return it.breaks_name() + " is due"; }

std::string held(const Reading& it) {
  const auto reason = hold_reason(text_in(it.event, "reason").value_or(""));
  return fmt::format("{} is waiting{}", it.breaks_name(), reason ? " " + std::string(words_of(*reason)) : "");
}

std::string prompted(const Reading& it) {
  const std::string stretch = title_of_stretch(it.titles, text_in(it.event, "stretch").value_or(""));
  const long long attempt = count_in(it.event, "attempt");
  const std::string number = attempt > 1 ? fmt::format(" (prompt {})", attempt) : "";
  const auto kind = kind_in(it.event, "break");
  return fmt::format("Time for a {}: {}{}", kind ? noun_of(*kind) : "break", stretch, number);
}

std::string withdrawn(const Reading& it) { return it.breaks_name() + " withdrawn"; }

std::string postponed(const Reading& it) {
  return fmt::format("{} postponed, back at {}", it.breaks_name(), it.clock("until"));
}

std::string started(const Reading& it) {
  return it.breaks_name() + (flag_in(it.event, "guided") ? " started, guided" : " started");
}

std::string ended(const Reading& it) {
  const auto how = outcome(text_in(it.event, "outcome").value_or(""));
  const std::string words{how ? words_of(*how) : "over"};
  const Duration lasted = it.length("lasted");
  return it.breaks_name() + " " + words + (lasted > 0ms ? ", " + passed_text(lasted) : "");
}

std::string cancelled(const Reading& it) { return it.breaks_name() + " was a pause for thought, and does not count"; }

std::string clocks_reset(const Reading&) { return "The clocks start anew"; }

std::string absent(const Reading& it) { return "Away since " + it.clock("since"); }

std::string returned(const Reading& it) { return fmt::format("Back after {}", passed_text(it.length("lasted"))); }

std::string day_started(const Reading& it) {
  const std::string text = text_in(it.event, "date").value_or("");
  const auto date = parse_date(text);
  return "A new day: " + (date ? long_date(*date) : text);
}

std::string sitting_limit(const Reading& it) {
  return fmt::format("{} of sitting today", passed_text(it.length("sitting")));
}

std::string posture_reminder(const Reading& it) {
  const bool stand = text_in(it.event, "posture") == "standing";
  return fmt::format("{} for {}: time to {}", stand ? "Sitting" : "Standing", passed_text(it.length("spell")),
                     stand ? "stand for a while" : "sit again, if you like");
}

std::string pack(const Reading& it) {
  return flag_in(it.event, "on") ? "A warm or cold pack is on" : "The warm or cold pack is off";
}

std::string prompt_preview(const Reading& it) {
  return flag_in(it.event, "open") ? "A nudge to look at is shown" : "The nudge to look at is gone";
}

std::string settings_changed(const Reading&) { return "The settings have changed"; }

std::string watch_changed(const Reading&) { return "Your input is watched in another way now: 'limber doctor' tells"; }

struct Sentence {
  std::string_view event;
  std::string (*write)(const Reading&);
};

constexpr std::array<Sentence, 19> sentences{{{"heads_up", heads_up},
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
                                              {"prompt_preview", prompt_preview}}};

Tone tone_of(std::string_view event) {
  if (event == "prompted" || event == "due") return Tone::warm;
  if (event == "started" || event == "ended") return Tone::accent;
  return Tone::plain;
}

}  // namespace

std::string watch_head(const Json& status, const Style& style, const StretchTitles& titles) {
  const std::string head = state_line(status) + ". " + next_line(status, style, titles);
  return paint(style, Tone::strong, wrap(head, style.width, 0));
}

std::string watch_line(const Json& event, const Style& style, const StretchTitles& titles) {
  const std::string name = text_in(event, "event").value_or("event");
  std::string sentence = name;
  for (const Sentence& one : sentences)
    if (one.event == name) sentence = one.write({event, style, titles});
  const auto wall = stamp_in(event, "wall");
  const std::string clock = wall ? clock_seconds_text(style, wall->local) : "";
  return paint(style, Tone::dim, clock) + "  " + paint(style, tone_of(name), sentence);
}

}  // namespace limber
