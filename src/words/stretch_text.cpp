#include "words/stretch_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "catalogue/conditions.hpp"
#include "catalogue/sentence.hpp"
#include "catalogue/stretch_length.hpp"
#include "catalogue/suitable.hpp"
#include "core/exercise.hpp"
#include "words/clock_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

using std::chrono::seconds;

// Translators: these twelve are where a stretch is felt.
constexpr std::array area_labels{tr_noop("neck"),     tr_noop("shoulders"),  tr_noop("chest"),  tr_noop("upper back"),
                                 tr_noop("mid back"), tr_noop("lower back"), tr_noop("sides"),  tr_noop("hips"),
                                 tr_noop("glutes"),   tr_noop("hamstrings"), tr_noop("calves"), tr_noop("arms")};
// Translators: these five are how a stretch moves the back, or the shoulder blades.
constexpr std::array movement_labels{tr_noop("rotation"), tr_noop("flexion"), tr_noop("extension"),
                                     tr_noop("side bend"), tr_noop("scapular")};
// Translators: these three are how hard a stretch is.
constexpr std::array effort_labels{tr_noop("easy"), tr_noop("medium"), tr_noop("hard")};
static_assert(area_labels.size() == names_of(Area{}).size() && movement_labels.size() == names_of(Movement{}).size() &&
              effort_labels.size() == names_of(Effort{}).size());

/// How a range of numbers is written: in a line of the list, which has little room, "20-30".
enum class Ranges { spelled, short_ones };

std::string range_text(int least, int most, Ranges ranges) {
  if (least == most) return fmt::format("{}", least);
  if (ranges == Ranges::short_ones) return fmt::format("{}-{}", least, most);
  // Translators: of numbers, as in "5 to 7 times".
  return tr("{least} to {most}", "least"_a = least, "most"_a = most);
}

std::string times_text(const Stretch::Times& times, Ranges ranges) {
  if (times == Stretch::Times{1, 1}) return tr("once");
  // Translators: {range} is one number or two, as "5 to 7"; here and in the three below.
  return trn("{range} time", "{range} times", times.most, "range"_a = range_text(times.least, times.most, ranges));
}

std::string length_text(const Stretch::Lengths& length, Ranges ranges) {
  const bool minutes = length.least >= seconds{60} && length.least.count() % 60 == 0 && length.most.count() % 60 == 0;
  const int unit = minutes ? 60 : 1;
  return tr(minutes ? tr_noop("{range} min") : tr_noop("{range} s"),
            "range"_a = range_text(static_cast<int>(length.least.count()) / unit,
                                   static_cast<int>(length.most.count()) / unit, ranges));
}

std::string dose_in(const Stretch::Dose& dose, int sides, Ranges ranges) {
  std::string text;
  if (dose.hold) text = length_text(*dose.hold, ranges);
  if (const auto& breaths = dose.breaths)
    text = trn("{range} breaths", "{range} breaths", breaths->most,
               "range"_a = range_text(breaths->least, breaths->most, ranges));
  if (dose.repetitions) text += (text.empty() ? "" : ", ") + times_text(*dose.repetitions, ranges);
  if (text.empty())
    text = length_text(dose.round, ranges);  // of all sides
  else if (sides == 2)
    // Translators: {dose} is as "20 to 30 s" or "5 times".
    text = tr("{dose} each side", "dose"_a = text);
  return dose.as_often_as_wanted ? tr("{dose}, as often as you like", "dose"_a = text) : text;
}

/// "50 s", "1 min": to five seconds, never less.
std::string brief_seconds(Duration length) {
  const seconds rounded{std::chrono::ceil<std::chrono::duration<int, std::ratio<5>>>(length)};
  return rounded == seconds{60} ? short_minutes(std::chrono::minutes{1}) : short_seconds(rounded);
}

std::string words_for(Place place) {
  switch (place) {
    case Place::desk: return tr("at the desk");
    case Place::standing: return tr("standing up");
    case Place::mat: return tr("on a mat");
  }
  return {};
}

template <typename Enum, std::size_t size>
std::string names_text(const std::vector<Enum>& values, const std::array<const char*, size>& labels) {
  std::string list;
  for (const Enum value : values) list += (list.empty() ? "" : ", ") + tr(labels.at(static_cast<std::size_t>(value)));
  return list;
}

std::string guided_text(const Stretch::Lengths& length) {
  const std::string least = brief(as_told(length.least)), most = brief(as_told(length.most));
  return least == most ? tr("about {length}, guided", "length"_a = least)
                       : tr("{least} to {most}, guided", "least"_a = least, "most"_a = most);
}

std::string effort_text(const Stretch& stretch) {
  const std::string effort = tr(effort_labels.at(static_cast<std::size_t>(stretch.effort)));
  return stretch.strong_extension ? tr("{effort}, a strong stretch", "effort"_a = effort) : effort;
}

std::string numbered(std::size_t number) { return fmt::format("  {}. ", number); }

void add_facts(Page& page, const Stretch& stretch, const StretchPolicy& policy) {
  // Translators: these labels, down to "Effort", stand in a column before what they tell; there is room for 9 letters.
  page.fact(tr("How much"), dose_text(stretch.dose, stretch.sides));
  page.fact(tr("Takes"), guided_text(guided_length(stretch)));
  if (const auto brief = brief_text(brief_length(stretch, policy))) page.fact(tr("In brief"), *brief);
  page.fact(tr("Where"), place_text(stretch.places));
  if (!stretch.equipment.empty()) page.fact(tr("You need"), fmt::format("{}", fmt::join(stretch.equipment, ", ")));
  page.fact(tr("Clothes"), stretch.clothes == Clothes::any ? trc("clothes", "any") : tr("loose ones are best"));
  page.fact(tr("Felt in"), names_text(stretch.areas, area_labels));
  page.fact(tr("Movement"), names_text(stretch.movements, movement_labels));
  page.fact(tr("Effort"), effort_text(stretch));
}

void add_steps(Page& page, const Stretch& stretch) {
  page.heading(stretch.sides == 2 ? tr("How it goes (one side, then the other)") : tr("How it goes"));
  for (std::size_t i = 0; i < stretch.steps.size(); ++i) {
    const Stretch::Step& step = stretch.steps[i];
    page.item(numbered(i + 1), with_side(step.action, Side::none));
    for (const std::string& more : {step.breathe, feel_sentence(step.feel)})
      if (!more.empty()) page.item("     ", with_side(more, Side::none));
  }
}

void add_list(Page& page, const std::string& heading, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  page.heading(heading);
  for (const std::string& text : texts) page.item("  - ", text);
}

void add_for_this_person(Page& page, const Stretch& stretch, const StretchPolicy& policy) {
  const auto why = left_out_because(stretch, policy);
  std::vector<std::string> texts = adaptations(stretch, policy.conditions);
  if (why) texts.insert(texts.begin(), tr("It is not suggested to you ({reason}).", "reason"_a = *why));
  add_list(page, tr("For you"), texts);
}

void add_paragraph(Page& page, const std::string& heading, const std::string& text) {
  if (text.empty()) return;
  page.heading(heading);
  page.item("  ", text);
}

void add_cautions(Page& page, const Stretch& stretch, Precaution what, const std::string& heading) {
  std::vector<std::string> texts;
  for (const Stretch::Caution& caution : stretch.cautions) {
    if (caution.what != what) continue;
    texts.push_back(capitalised(std::string{conditions.at(caution.condition).label}));
    if (!caution.text.empty()) texts.back() += ": " + caution.text;
  }
  add_list(page, heading, texts);
}

void add_sources(Page& page, const Stretch& stretch) {
  std::vector<std::string> texts;
  for (const Stretch::Source& source : stretch.sources) texts.push_back(source_text(source));
  add_list(page, tr("Sources"), texts);
}

/// Where the columns of a list begin and end, so that it fits its width.
struct ListColumns {
  static constexpr std::size_t gap = 2, widest_id = 24, least_name = 18, least_dose = 16;

  ListColumns(const std::vector<Listed>& list, int width) {
    std::size_t names = 0;
    for (const Listed& one : list) {
      id = std::max(id, std::min(letters(one.stretch->id), widest_id));
      names = std::max(names, letters(one.stretch->name));
    }
    const std::size_t before = gap + id + gap, all = static_cast<std::size_t>(std::max(width, 40));
    const std::size_t beside = before + least_name + gap + least_dose;
    dose_beside = beside <= all;
    name = std::min(names, dose_beside ? all - before - gap - least_dose : all - before);
  }
  std::string name_cell(const std::string& text) const {
    return cut(text, [this](std::string_view part) { return letters(part) <= name; });
  }
  std::string indent() const { return std::string(gap + id + gap, ' '); }

  std::size_t id = 0, name = 0;
  bool dose_beside = true;  ///< else under the name
};

void add_listed(Page& page, const Stretch& stretch, const ListColumns& columns) {
  const std::string dose = dose_in(stretch.dose, stretch.sides, Ranges::short_ones);
  std::string before = "  " + padded(stretch.id, columns.id) + "  ";
  if (letters(stretch.id) > columns.id) {
    page.item("  ", stretch.id);
    before = columns.indent();
  }
  const std::string name = columns.name_cell(stretch.name);
  if (columns.dose_beside) return page.item(before + padded(name, columns.name) + "  ", dose);
  page.item(before, name);
  page.item(columns.indent(), dose);
}

}  // namespace

std::string left_out_words(const LeftOut& its) {
  const std::string what = tr_said(std::string(its.what));
  switch (its.why) {
    case LeftOut::Why::condition: return tr("left out: {condition}", "condition"_a = what);
    case LeftOut::Why::not_gentlest: return tr("left out: not one of the gentlest at the desk");
    case LeftOut::Why::hidden: return tr("hidden by you");
    case LeftOut::Why::place: return tr("not at your places");
    case LeftOut::Why::equipment: return tr("needs {equipment}", "equipment"_a = what);
    case LeftOut::Why::clothes: return tr("needs loose clothes");
  }
  return {};
}

std::optional<std::string> left_out_because(const Stretch& stretch, const StretchPolicy& policy,
                                            const Likings& likings) {
  const auto its = left_out(stretch, policy, likings);
  return its ? std::optional(left_out_words(*its)) : std::nullopt;
}

std::string dose_text(const Stretch::Dose& dose, int sides) { return dose_in(dose, sides, Ranges::spelled); }

std::optional<std::string> brief_text(std::optional<Duration> length) {
  if (!length) return std::nullopt;
  return tr("{length}, short form for a micro break", "length"_a = brief_seconds(*length));
}

std::string source_text(const Stretch::Source& source) {
  std::string text = source.title;
  if (!source.own_choice()) text += " " + where_text(source.where, source.seen);
  return text + (source.about.empty() ? "" : ": " + source.about);
}

std::string place_text(const std::vector<Place>& places) {
  std::string text;
  for (const Place place : places)
    // Translators: of places, as "at the desk or on a mat".
    text = text.empty() ? words_for(place) : tr("{places} or {place}", "places"_a = text, "place"_a = words_for(place));
  return text;
}

std::string list_text(std::vector<Listed> list, const Look& look) {
  const ListColumns columns(list, look.width);
  std::ranges::stable_sort(list, {}, &Listed::under);
  Page page{look};
  std::optional<Place> under;
  int with_brief = 0;
  Duration longest_brief{};
  for (const auto& [stretch, place, left_out, brief] : list) {
    if (under && place != under) page.gap();
    if (place != under) page.title(capitalised(words_for(place)));
    under = place;
    add_listed(page, *stretch, columns);
    if (left_out) page.item(columns.indent(), *left_out, look.dim);
    if (brief) ++with_brief;
    longest_brief = std::max(longest_brief, brief.value_or(Duration{}));
  }
  if (with_brief > 0) {
    page.gap();
    page.item("", trn("{n} of these has a short form for a micro break, {length} at most.",
                      "{n} of these have a short form for a micro break, {length} at most.", with_brief,
                      "length"_a = brief_seconds(longest_brief)));
  }
  return page.text();
}

std::string show_text(const Stretch& stretch, const StretchPolicy& policy, Look look) {
  look.width = std::max(look.width, 40);
  Page page{std::move(look)};
  page.title(stretch.name);
  page.item("", stretch.summary);
  page.gap();
  add_facts(page, stretch, policy);
  add_for_this_person(page, stretch, policy);
  add_steps(page, stretch);
  add_paragraph(page, tr("To come out of it"), stretch.come_out);
  add_paragraph(page, tr("An easier form"), stretch.easier);
  add_list(page, tr("What often goes wrong"), stretch.mistakes);
  add_list(page, tr("Stop and rest at"), stretch.stop);
  add_cautions(page, stretch, Precaution::hide, tr("Leave it out with"));
  add_cautions(page, stretch, Precaution::adapt, tr("Do it another way with"));
  add_sources(page, stretch);
  return page.text();
}

}  // namespace limber
