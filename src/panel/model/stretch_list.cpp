#include "panel/model/stretch_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "catalogue/page.hpp"
#include "catalogue/prompt_words.hpp"
#include "catalogue/stretch_length.hpp"

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

/// "mid-back", "lower back"
std::string plain_area(Area area) {
  std::string text{name(area)};
  if (area != Area::mid_back) std::ranges::replace(text, '-', ' ');
  return text;
}

std::string small(std::string_view text) {
  std::string all(text);
  std::ranges::transform(all, all.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return all;
}

/// Each of the words, wherever and in whatever order.
bool says(const Stretch& stretch, const std::string& words) {
  std::string all = small(stretch.name) + " " + small(stretch.summary);
  for (const Area area : stretch.areas) all += " " + plain_area(area);
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

std::string reason_words(const std::string& why) {
  const bool says_so = why.starts_with("left out") || why.starts_with("hidden");
  return says_so ? capitalised(why) : "Left out: " + why;
}

StretchListRow row_of(const Stretch& stretch, const StretchFilter& filter, const StretchPolicy& policy,
                      const Likings& likings) {
  StretchListRow row{.stretch = &stretch, .caption = {}, .length = about_length(stretch), .left_out = false};
  if (const auto why = left_out_because(stretch, policy, likings)) {
    row.left_out = true;
    row.caption = reason_words(*why);
    return row;
  }
  const Place place = filter.place.value_or(stretch.places.front());
  row.caption = fmt::format("{}, {}", place_label(place), area_words(stretch));
  return row;
}

std::string nothing_fits(const StretchFilter& filter) {
  if (!filter.words.empty())
    return fmt::format("No stretch fits \"{}\"{}.", filter.words, filter.narrowed() > 1 ? " and the rest" : "");
  const int narrowed = filter.narrowed();
  return fmt::format("No stretch fits{}. Try a longer time or another area.", narrowed == 3   ? " all three"
                                                                              : narrowed == 2 ? " both"
                                                                                              : "");
}

constexpr const char* no_stretches =
    "Limber has found no stretches. They come with its installation: installing it again brings them back. Your own "
    "go into ~/.local/share/limber/stretches.";

}  // namespace

StretchList stretch_list(const Catalogue& catalogue, const StretchFilter& filter, const StretchPolicy& policy,
                         const Likings& likings) {
  StretchList list;
  if (catalogue.stretches.empty()) {
    list.notice = no_stretches;
    list.none_at_all = true;
    return list;
  }
  for (const Stretch& stretch : catalogue.stretches)
    if (passes(stretch, filter)) list.rows.push_back(row_of(stretch, filter, policy, likings));
  const auto suits = [&](const Stretch& stretch) { return !left_out_because(stretch, policy, likings); };
  if (list.rows.empty() && filter.narrowed() > 0) {
    list.notice = nothing_fits(filter);
    list.filters_clear = true;
  } else if (std::ranges::none_of(catalogue.stretches, suits)) {
    list.notice = "No stretch suits what you ticked. Limber suggests a short walk instead.";
  }
  return list;
}

bool has_stretch(const Catalogue& catalogue, Place place) {
  return std::ranges::any_of(catalogue.stretches, [&](const Stretch& its) { return holds(its.places, place); });
}

std::vector<Area> areas_of(const Catalogue& catalogue) {
  std::vector<Area> areas;
  for (std::size_t i = 0; i < area_names.size(); ++i) {
    const auto area = static_cast<Area>(i);
    if (std::ranges::any_of(catalogue.stretches, [&](const Stretch& its) { return holds(its.areas, area); }))
      areas.push_back(area);
  }
  return areas;
}

std::string area_label(Area area) { return capitalised(plain_area(area)); }

std::string_view place_label(Place place) {
  switch (place) {
    case Place::desk: return "At desk";
    case Place::standing: return "Standing";
    case Place::mat: return "Mat";
  }
  return "";
}

std::string area_words(const Stretch& stretch) {
  if (stretch.areas.size() < 2) return stretch.areas.empty() ? "" : plain_area(stretch.areas.front());
  return fmt::format("{} and {}", plain_area(stretch.areas[0]), plain_area(stretch.areas[1]));
}

std::string about_length(const Stretch& stretch) { return brief(usual_length(stretch)); }

std::string length_range(const Stretch& stretch) {
  const auto [least, most] = guided_length(stretch);
  if (least == most) return fmt::format("About {}", brief(as_told(least)));
  if (most <= Seconds{90}) return fmt::format("{} to {} s", fives(least).count(), fives(most).count());
  const auto from = whole_minutes(least).count(), to = whole_minutes(most).count();
  return from == to ? fmt::format("About {} min", to) : fmt::format("{} to {} min", from, to);
}

}  // namespace limber
