#include "panel/model/stretch_list.hpp"

#include <algorithm>
#include <sstream>

#include "catalogue/page.hpp"
#include "catalogue/stretch_length.hpp"
#include "words/prompt_words.hpp"
#include "words/stretch_text.hpp"

namespace limber {
namespace {

using Seconds = std::chrono::seconds;

LengthChoice length_of(const Stretch& stretch) {
  const Seconds usual = usual_length(stretch);
  if (usual < told_in_minutes) return LengthChoice::short_ones;
  return usual == 1min ? LengthChoice::a_minute : LengthChoice::long_ones;
}

template <typename List, typename Value>
bool holds(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

std::string small(std::string_view text) {
  std::string all(text);
  std::ranges::transform(all, all.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return all;
}

/// Each of the words, wherever and in whatever order.
bool says(const Stretch& stretch, const std::string& words) {
  std::string all = small(stretch.name) + " " + small(stretch.summary);
  for (const Area area : stretch.areas) all += " " + small(area_name(area));
  std::istringstream typed(small(words));
  for (std::string word; typed >> word;)
    if (all.find(word) == all.npos) return false;
  return true;
}

bool passes(const Stretch& stretch, const StretchFilter& filter) {
  if (!says(stretch, filter.words)) return false;
  if (filter.place && !holds(stretch.places, *filter.place)) return false;
  if (filter.area && !holds(stretch.areas, *filter.area)) return false;
  return filter.length == LengthChoice::any || filter.length == length_of(stretch);
}

std::string reason_words(const LeftOut& its) {
  using Why = LeftOut::Why;
  const std::string words = left_out_words(its);
  const bool says_so = its.why == Why::condition || its.why == Why::not_gentlest || its.why == Why::hidden;
  return says_so ? capitalised(words) : tr("Left out: {reason}", "reason"_a = words);
}

StretchListRow row_of(const Stretch& stretch, const StretchFilter& filter, const StretchPolicy& policy,
                      const Likings& likings) {
  StretchListRow row{.stretch = &stretch, .length = about_length(stretch)};
  if (const auto why = left_out(stretch, policy, likings)) {
    row.left_out = true;
    row.caption = reason_words(*why);
    return row;
  }
  const Place place = filter.place.value_or(stretch.places.front());
  // Translators: as "At desk, mid-back and sides".
  row.caption = tr("{place}, {areas}", "place"_a = place_label(place), "areas"_a = area_words(stretch));
  return row;
}

std::string nothing_fits(const StretchFilter& filter) {
  const int narrowed = filter.narrowed();
  if (!filter.words.empty())
    return narrowed > 1 ? tr("No stretch fits \"{words}\" and the rest.", "words"_a = filter.words)
                        : tr("No stretch fits \"{words}\".", "words"_a = filter.words);
  return narrowed == 3   ? tr("No stretch fits all three. Try a longer time or another area.")
         : narrowed == 2 ? tr("No stretch fits both. Try a longer time or another area.")
                         : tr("No stretch fits. Try a longer time or another area.");
}

constexpr const char* no_stretches = tr_noop(
    "Limber has found no stretches. They come with its installation: installing it again brings them back. "
    "Your own go into ~/.local/share/limber/stretches.");

}  // namespace

StretchList stretch_list(const Catalogue& catalogue, const StretchFilter& filter, const StretchPolicy& policy,
                         const Likings& likings) {
  StretchList list;
  if (catalogue.stretches.empty()) {
    list.notice = tr(no_stretches);
    list.none_at_all = true;
    return list;
  }
  for (const Stretch& stretch : catalogue.stretches)
    if (passes(stretch, filter)) list.rows.push_back(row_of(stretch, filter, policy, likings));
  const auto suits = [&](const Stretch& stretch) { return !left_out(stretch, policy, likings); };
  if (list.rows.empty() && filter.narrowed() > 0) {
    list.notice = nothing_fits(filter);
    list.filters_clear = true;
  } else if (std::ranges::none_of(catalogue.stretches, suits)) {
    list.notice = tr("No stretch suits what you ticked. Limber suggests a short walk instead.");
  }
  return list;
}

bool has_stretch(const Catalogue& catalogue, Place place) {
  return std::ranges::any_of(catalogue.stretches, [&](const Stretch& its) { return holds(its.places, place); });
}

std::vector<Area> areas_of(const Catalogue& catalogue) {
  std::vector<Area> areas;
  for (std::size_t i = 0; i < names_of(Area{}).size(); ++i) {
    const auto area = static_cast<Area>(i);
    if (std::ranges::any_of(catalogue.stretches, [&](const Stretch& its) { return holds(its.areas, area); }))
      areas.push_back(area);
  }
  return areas;
}

std::string area_name(Area area) {
  switch (area) {
    // Translators: the parts of the body that feel a stretch.
    case Area::neck: return tr("neck");
    case Area::shoulders: return tr("shoulders");
    case Area::chest: return tr("chest");
    case Area::upper_back: return tr("upper back");
    case Area::mid_back: return tr("mid-back");
    case Area::lower_back: return tr("lower back");
    case Area::sides: return trc("of the trunk", "sides");
    case Area::hips: return tr("hips");
    case Area::glutes: return tr("glutes");
    case Area::hamstrings: return tr("hamstrings");
    case Area::calves: return tr("calves");
    case Area::arms: return tr("arms");
  }
  return "";
}

std::string area_label(Area area) { return capitalised(area_name(area)); }

std::string place_label(Place place) {
  switch (place) {
    case Place::desk: return trc("a stretch in short", "At desk");
    case Place::standing: return trc("a stretch in short", "Standing");
    case Place::mat: return trc("a stretch in short", "Mat");
  }
  return "";
}

std::string area_words(const Stretch& stretch) {
  if (stretch.areas.size() < 2) return stretch.areas.empty() ? "" : area_name(stretch.areas.front());
  // Translators: parts of the body, as "mid-back and sides".
  return tr("{area} and {other}", "area"_a = area_name(stretch.areas[0]), "other"_a = area_name(stretch.areas[1]));
}

std::string about_length(const Stretch& stretch) { return brief(usual_length(stretch)); }

std::string length_range(const Stretch& stretch) {
  const auto [least, most] = guided_length(stretch);
  const auto about = [](Duration length) { return tr("About {length}", "length"_a = brief(length)); };
  if (least == most) return about(as_told(least));
  if (most <= Seconds{90}) return tr("{from} to {to} s", "from"_a = fives(least).count(), "to"_a = fives(most).count());
  const auto from = whole_minutes(least), to = whole_minutes(most);
  return from == to ? about(to) : tr("{from} to {to} min", "from"_a = from.count(), "to"_a = to.count());
}

}  // namespace limber
