#include "panel/model/hello_view.hpp"

#include <fmt/format.h>

#include "words/json_reader.hpp"

namespace limber {
namespace {

std::string first_break(const TodayInput& input, const StatusFacts& status) {
  for (const BreakKind kind : kinds)  // `next` is about clocks that still count
    if (status.of(kind).stage != BreakStatus::Stage::working) return "";
  if (!status.work_hours && status.hours_change)
    return fmt::format(" The next break comes after {}.", moment_words(*status.hours_change, status.now, input.clock));
  if (!status.next) return "";
  if (status.next->at) return fmt::format(" Next break around {}.", clock_words(*status.next->at, input.clock));
  return fmt::format(" Next break in {}.", remaining_words(status.next->in));
}

}  // namespace

IconFacts read_icon(const nlohmann::ordered_json& answer) {
  const JsonReader its(answer);
  const auto seen = its.flag("seen");
  return {seen.has_value(), seen.value_or(false), its.words("advice")};
}

HelloView hello_view(const TodayInput& input, const IconFacts& icon) {
  HelloView view;
  if (input.link != Link::up || !input.status) return view;
  const bool hidden = icon.known && !icon.seen;
  view.sentence = (hidden ? "I'm at work." : "I live here.") + first_break(input, *input.status);
  if (hidden) view.advice = "No bar shows my icon yet. " + icon.advice;
  std::erase(view.advice, '`');  // as terminals set what is to be typed
  view.nudge = true;
  return view;
}

}  // namespace limber
