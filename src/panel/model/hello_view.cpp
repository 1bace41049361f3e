#include "panel/model/hello_view.hpp"

#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string first_break(const TodayInput& input, const StatusFacts& status) {
  for (const BreakKind kind : kinds)  // `next` is about clocks that still count
    if (status.of(kind).stage != BreakStatus::Stage::working) return "";
  if (!status.work_hours && status.hours_change)
    return tr("The next break comes after {time}.",
              "time"_a = moment_words(*status.hours_change, status.now, input.clock));
  if (!status.next) return "";
  if (status.next->at) return tr("Next break around {time}.", "time"_a = clock_words(*status.next->at, input.clock));
  return tr("Next break in {length}.", "length"_a = remaining_words(status.next->in));
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
  // Translators: Limber says this at its icon in the bar, the first time that it opens.
  view.sentence = hidden ? tr("I'm at work.") : tr("I live here.");
  if (const std::string next = first_break(input, *input.status); !next.empty()) view.sentence += " " + next;
  if (hidden) view.advice = tr("No bar shows my icon yet.") + " " + icon.advice;
  std::erase(view.advice, '`');  // as terminals set what is to be typed
  view.nudge = !input.status->in_stage(BreakStatus::Stage::prompted);
  return view;
}

}  // namespace limber
