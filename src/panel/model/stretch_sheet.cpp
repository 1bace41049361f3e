#include "panel/model/stretch_sheet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catalogue/conditions.hpp"
#include "catalogue/page.hpp"
#include "catalogue/sentence.hpp"
#include "core/exercise.hpp"
#include "panel/model/stretch_list.hpp"
#include "words/stretch_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Kind = ProsePart::Kind;

void add_list(Prose& prose, std::string heading, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  prose.push_back({Kind::heading, std::move(heading)});
  for (const std::string& text : texts) prose.push_back({Kind::bullet, text});
}

void add_line(Prose& prose, std::string heading, std::string text) {
  if (text.empty()) return;
  prose.push_back({Kind::heading, std::move(heading)});
  prose.push_back({Kind::line, std::move(text)});
}

Prose steps_of(const Stretch& stretch) {
  Prose prose;
  int number = 0;
  for (const Stretch::Step& step : stretch.steps) {
    prose.push_back({Kind::step, with_side(step.action, Side::none), fmt::format("{}", ++number)});
    std::string more;
    add_sentence(more, with_side(step.breathe, Side::none));
    add_sentence(more, with_side(feel_sentence(step.feel), Side::none));
    if (!more.empty()) prose.push_back({Kind::more, more});
  }
  if (stretch.sides == 2) prose.push_back({Kind::more, tr("Then the same to the other side.")});
  return prose;
}

Prose for_person(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings) {
  Prose prose;
  if (const auto why = left_out_because(stretch, policy, likings))
    prose.push_back({Kind::line, tr("It is not suggested to you ({reason}).", "reason"_a = *why)});
  for (const std::string& text : adaptations(stretch, policy.conditions)) prose.push_back({Kind::bullet, text});
  return prose;
}

std::vector<std::string> cautions_of(const Stretch& stretch, Precaution what) {
  std::vector<std::string> texts;
  for (const Stretch::Caution& caution : stretch.cautions) {
    if (caution.what != what) continue;
    texts.push_back(capitalised(std::string{conditions.at(caution.condition).label}));
    if (!caution.text.empty()) texts.back() += ": " + caution.text;
  }
  return texts;
}

Prose more_of(const Stretch& stretch) {
  Prose prose;
  add_line(prose, tr("Coming out of it"), with_side(stretch.come_out, Side::none));
  add_line(prose, tr("Easier"), with_side(stretch.easier, Side::none));
  if (!stretch.equipment.empty())
    add_line(prose, tr("You need"), capitalised(fmt::format("{}.", fmt::join(stretch.equipment, ", "))));
  add_list(prose, tr("Watch for"), stretch.mistakes);
  add_list(prose, tr("Stop and rest at"), stretch.stop);
  add_list(prose, tr("Leave it out with"), cautions_of(stretch, Precaution::hide));
  add_list(prose, tr("Do it another way with"), cautions_of(stretch, Precaution::adapt));
  if (!stretch.sources.empty()) prose.push_back({Kind::heading, tr("Where this comes from")});
  for (const Stretch::Source& source : stretch.sources) prose.push_back({Kind::aside, source_text(source)});
  return prose;
}

std::string or_at(const std::string& places, Place place) {
  switch (place) {
    // Translators: where a stretch can be done; {places} is "At desk", "Standing", "Mat" or two of them.
    case Place::desk: return tr("{places} or at desk", "places"_a = places);
    case Place::standing: return tr("{places} or standing", "places"_a = places);
    case Place::mat: return tr("{places} or mat", "places"_a = places);
  }
  return places;
}

/// "At desk or standing"
std::string places_of(const Stretch& stretch) {
  std::string text;
  for (const Place place : stretch.places) text = text.empty() ? place_label(place) : or_at(text, place);
  return text;
}

}  // namespace

StretchSheet stretch_sheet(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings) {
  StretchSheet sheet{.name = stretch.name,
                     .summary = stretch.summary,
                     .for_you = for_person(stretch, policy, likings),
                     .steps = steps_of(stretch),
                     .more = more_of(stretch)};
  if (const auto brief = brief_text(brief_length(stretch, policy))) sheet.steps.push_back({Kind::more, *brief + "."});
  sheet.chips.push_back({Chip::Kind::place, places_of(stretch)});
  sheet.chips.push_back({Chip::Kind::length, length_range(stretch)});
  if (stretch.sides == 2) sheet.chips.push_back({Chip::Kind::sides, tr("Both sides")});
  sheet.chips.push_back({Chip::Kind::area, capitalised(area_words(stretch))});
  return sheet;
}

}  // namespace limber
