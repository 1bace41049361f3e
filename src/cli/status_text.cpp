#include "cli/status_text.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/status_parts.hpp"
#include "cli/words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string today_label() { return tr("Today"); }
// Translators: before what is known of the person's hands at keys and mouse.
std::string hands_label() { return tr("Hands"); }
// Translators: before who shows the prompts.
std::string prompts_label() { return tr("Prompts"); }

/// With the two spaces before the label and those behind.
int label_width() {
  const std::array<std::string, 5> labels{std::string{title_of(BreakKind::micro)},
                                          std::string{title_of(BreakKind::rest)}, today_label(), hands_label(),
                                          prompts_label()};
  return columns_of(*std::ranges::max_element(labels, {}, columns_of)) + 4;
}

std::string first_words() {
  return tr(
      "Limber is new here: `limber break` begins a break now, `limber panel` opens the windows where there is a "
      "screen, and `limber --help` tells the rest.");
}

std::string labelled(const Style& style, std::string_view label, std::string_view text) {
  const int width = label_width();
  return "  " + paint(style, Tone::dim, pad(label, width - 2)) + wrap(text, style.width, width) + "\n";
}

std::string breaks_part(const Json& status, const Style& style) {
  const int width = label_width();
  Style beside = style;
  beside.width -= width;
  std::string text;
  for (const BreakKind kind : kinds) {
    const Json& one = field(field(status, "breaks"), name(kind));
    if (!one.is_object()) continue;
    text += "  " + pad(title_of(kind), width - 2) + break_gauge(one, beside) + "\n";
  }
  return text;
}

std::string today_part(const Json& status, const Style& style) {
  const Json& today = field(status, "today");
  if (!today.is_object()) return "";
  std::string text = labelled(style, today_label(), day_text(today));
  for (const BreakKind kind : longest_first) {
    const std::string outcomes = outcomes_text(field(today, name(kind)));
    if (!outcomes.empty()) text += labelled(style, "", breaks_line(kind, outcomes));
  }
  return text;
}

std::string footer_part(const Json& status, const Style& style) {
  return labelled(style, hands_label(), watcher_text(field(status, "watcher"))) +
         labelled(style, prompts_label(), notifications_text(field(status, "notifications")));
}

std::string problems_part(const Json& status, const Style& style) {
  std::string text;
  for (const std::string& problem : texts_in(status, "problems"))
    text += paint(style, Tone::warm, "! ") + wrap(tr_said(problem), style.width, 2) + "\n";
  return text.empty() ? text : "\n" + text;
}

}  // namespace

std::string status_text(const Json& status, const Style& style, const StretchTitles& titles) {
  std::string text = paint(style, Tone::strong, state_line(status, style)) + "\n";
  text += wrap(next_line(status, style, titles), style.width, 0) + "\n";
  if (flag_in(status, "first_start")) text += wrap(first_words(), style.width, 0) + "\n";
  for (const std::string& notice : notices(status, style)) text += wrap(notice, style.width, 0) + "\n";
  text += "\n" + breaks_part(status, style);
  text += "\n" + today_part(status, style);
  text += "\n" + footer_part(status, style);
  return text + problems_part(status, style);
}

}  // namespace limber
