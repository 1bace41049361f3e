#include "words/stretch_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "catalogue/conditions.hpp"
#include "words/prompt_words.hpp"
#include "catalogue/sentence.hpp"
#include "catalogue/stretch_length.hpp"
#include "catalogue/suitable.hpp"
#include "core/exercise.hpp"

namespace limber {

namespace {

using std::chrono::seconds;

std::string range_text(int least, int most) {
  return least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
}

std::string times_text(const Stretch::Times& times) {
  return times == Stretch::Times{1, 1} ? "once" : range_text(times.least, times.most) + " times";
}

std::string length_text(const Stretch::Lengths& length) {
  const bool minutes = length.least >= seconds{60} && length.least.count() % 60 == 0 && length.most.count() % 60 == 0;
  const int unit = minutes ? 60 : 1;
  return range_text(static_cast<int>(length.least.count()) / unit, static_cast<int>(length.most.count()) / unit) +
         (minutes ? " min" : " s");
}

/// "50 s", "1 min": to five seconds, never less.
std::string brief_seconds(Duration length) {
  const int seconds = std::chrono::ceil<std::chrono::duration<int, std::ratio<5>>>(length).count() * 5;
  return seconds == 60 ? "1 min" : fmt::format("{} s", seconds);
}

std::string_view words_for(Place place) {
  switch (place) {
    case Place::desk: return "at the desk";
    case Place::standing: return "standing up";
    case Place::mat: return "on a mat";
  }
  return {};
}

template <typename Enum>
std::string names_text(const std::vector<Enum>& values) {
  std::string list;
  for (const Enum value : values) list += (list.empty() ? "" : ", ") + std::string{name(value)};
  std::ranges::replace(list, '-', ' ');
  return list;
}

/// A line of the list has little room: "20-30 s" for "20 to 30 s".
std::string in_short(std::string text) {
  constexpr std::string_view to = " to ";
  for (std::size_t at = text.find(to); at != std::string::npos; at = text.find(to)) text.replace(at, to.size(), "-");
  return text;
}

std::string guided_text(const Stretch::Lengths& length) {
  const std::string least = brief(as_told(length.least)), most = brief(as_told(length.most));
  return (least == most ? "about " + least : least + " to " + most) + ", guided";
}

std::string numbered(std::size_t number) { return fmt::format("  {}. ", number); }

void add_facts(Page& page, const Stretch& stretch, const StretchPolicy& policy) {
  page.fact("How much", dose_text(stretch.dose, stretch.sides));
  page.fact("Takes", guided_text(guided_length(stretch)));
  if (const auto brief = brief_text(brief_length(stretch, policy))) page.fact("In brief", *brief);
  page.fact("Where", place_text(stretch.places));
  if (!stretch.equipment.empty()) page.fact("You need", fmt::format("{}", fmt::join(stretch.equipment, ", ")));
  page.fact("Clothes", stretch.clothes == Clothes::any ? "any" : "loose ones are best");
  page.fact("Felt in", names_text(stretch.areas));
  page.fact("Movement", names_text(stretch.movements));
  page.fact("Effort", std::string{name(stretch.effort)} + (stretch.strong_extension ? ", a strong stretch" : ""));
}

void add_steps(Page& page, const Stretch& stretch) {
  page.heading(stretch.sides == 2 ? "How it goes (one side, then the other)" : "How it goes");
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
  if (why) texts.insert(texts.begin(), fmt::format("It is not suggested to you ({}).", *why));
  add_list(page, "For you", texts);
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
  add_list(page, "Sources", texts);
}

}  // namespace

std::string dose_text(const Stretch::Dose& dose, int sides) {
  std::string text;
  if (dose.hold) text = length_text(*dose.hold);
  if (dose.breaths) text = range_text(dose.breaths->least, dose.breaths->most) + " breaths";
  if (dose.repetitions) text += (text.empty() ? "" : ", ") + times_text(*dose.repetitions);
  if (text.empty())
    text = length_text(dose.round);  // of all sides
  else if (sides == 2)
    text += " each side";
  if (dose.as_often_as_wanted) text += ", as often as you like";
  return text;
}

std::optional<std::string> brief_text(std::optional<Duration> length) {
  if (!length) return std::nullopt;
  return fmt::format("{}, short form for a micro break", brief_seconds(*length));
}

std::string source_text(const Stretch::Source& source) {
  std::string text = source.title;
  if (!source.own_choice()) text += " " + where_text(source.where, source.seen);
  return text + (source.about.empty() ? "" : ": " + source.about);
}

std::string place_text(const std::vector<Place>& places) {
  std::string text;
  for (const Place place : places) text += (text.empty() ? "" : " or ") + std::string{words_for(place)};
  return text;
}

namespace {

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
  const std::string dose = in_short(dose_text(stretch.dose, stretch.sides));
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

std::string list_text(std::vector<Listed> list, const Look& look) {
  const ListColumns columns(list, look.width);
  std::ranges::stable_sort(list, {}, &Listed::under);
  Page page{look};
  std::optional<Place> under;
  int with_brief = 0;
  Duration longest_brief{};
  for (const auto& [stretch, place, left_out, brief] : list) {
    if (under && place != under) page.gap();
    if (place != under) page.title(capitalised(std::string{words_for(place)}));
    under = place;
    add_listed(page, *stretch, columns);
    if (left_out) page.item(columns.indent(), *left_out, look.dim);
    if (brief) ++with_brief;
    longest_brief = std::max(longest_brief, brief.value_or(Duration{}));
  }
  if (with_brief > 0) {
    page.gap();
    page.item("", fmt::format("{} of these {} a short form for a micro break, {} at most.", with_brief,
                              with_brief == 1 ? "has" : "have", brief_seconds(longest_brief)));
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
  add_paragraph(page, "To come out of it", stretch.come_out);
  add_paragraph(page, "An easier form", stretch.easier);
  add_list(page, "What often goes wrong", stretch.mistakes);
  add_list(page, "Stop and rest at", stretch.stop);
  add_cautions(page, stretch, Precaution::hide, "Leave it out with");
  add_cautions(page, stretch, Precaution::adapt, "Do it another way with");
  add_sources(page, stretch);
  return page.text();
}

}  // namespace limber
