#include "cli/watch_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/status_parts.hpp"
#include "words/event_words.hpp"

namespace limber {
namespace {

Tone tone_of(std::string_view event) {
  if (event == "prompted" || event == "due") return Tone::warm;
  if (event == "started" || event == "ended") return Tone::accent;
  return Tone::plain;
}

}  // namespace

std::string watch_head(const Json& status, const Style& style, const StretchTitles& titles) {
  const std::string head = state_line(status, style) + ". " + next_line(status, style, titles);
  return paint(style, Tone::strong, wrap(head, style.width, 0));
}

bool for_people(const Json& event) {
  const std::string name = text_in(event, "event").value_or("");
  return name != "tray_changed" && name != "routine";
}

std::string watch_line(const Json& event, const Style& style, const StretchTitles& titles) {
  const std::string name = text_in(event, "event").value_or("event");
  const std::string sentence =
      event_words(event, clock_style(style), [&](const std::string& id) { return title_of_stretch(titles, id); });
  const auto wall = stamp_in(event, "wall");
  const std::string clock = wall ? clock_seconds_text(style, wall->local) : "";
  return paint(style, Tone::dim, clock) + "  " + paint(style, tone_of(name), sentence);
}

}  // namespace limber
