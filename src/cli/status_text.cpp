#include "cli/status_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/status_parts.hpp"
#include "cli/words.hpp"

namespace limber {
namespace {

constexpr int label_width = 15;  // with the two spaces before it and those behind

constexpr std::string_view first_words =
    "Limber is new here: `limber break` begins a break now, `limber panel` opens the windows where there is a screen, "
    "and "
    "`limber --help` tells the rest.";

std::string labelled(const Style& style, std::string_view label, std::string_view text) {
  return "  " + paint(style, Tone::dim, pad(label, label_width - 2)) + wrap(text, style.width, label_width) + "\n";
}

std::string breaks_part(const Json& status, const Style& style) {
  std::string text;
  for (const BreakKind kind : kinds) {
    const Json& one = field(field(status, "breaks"), name(kind));
    if (!one.is_object()) continue;
    text += "  " + pad(title_of(kind), label_width - 2) + break_gauge(one, style) + "\n";
  }
  return text;
}

std::string today_part(const Json& status, const Style& style) {
  const Json& today = field(status, "today");
  if (!today.is_object()) return "";
  std::string text = labelled(style, "Today", day_text(today));
  for (const BreakKind kind : longest_first) {
    const std::string outcomes = outcomes_text(field(today, name(kind)));
    if (!outcomes.empty()) text += labelled(style, "", fmt::format("{}s: {}", title_of(kind), outcomes));
  }
  return text;
}

std::string footer_part(const Json& status, const Style& style) {
  return labelled(style, "Hands", watcher_text(field(status, "watcher"))) +
         labelled(style, "Prompts", notifications_text(field(status, "notifications")));
}

std::string problems_part(const Json& status, const Style& style) {
  std::string text;
  for (const std::string& problem : texts_in(status, "problems"))
    text += paint(style, Tone::warm, "! ") + wrap(problem, style.width, 2) + "\n";
  return text.empty() ? text : "\n" + text;
}

}  // namespace

std::string status_text(const Json& status, const Style& style, const StretchTitles& titles) {
  std::string text = paint(style, Tone::strong, state_line(status, style)) + "\n";
  text += wrap(next_line(status, style, titles), style.width, 0) + "\n";
  if (flag_in(status, "first_start")) text += wrap(first_words, style.width, 0) + "\n";
  for (const std::string& notice : notices(status, style)) text += wrap(notice, style.width, 0) + "\n";
  text += "\n" + breaks_part(status, style);
  text += "\n" + today_part(status, style);
  text += "\n" + footer_part(status, style);
  return text + problems_part(status, style);
}

}  // namespace limber
