// The list on the page of stretches: which stand in it, in what words, and what there is to choose between. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/suitable.hpp"
#include "words/tr.hpp"

namespace limber {

enum class LengthChoice { any, short_ones, a_minute, long_ones };
inline constexpr std::array<const char*, 4> length_choice_labels{tr_noop("Any length"), tr_noop("Under a minute"),
                                                                 tr_noop("About a minute"), tr_noop("Over a minute")};

struct StretchFilter {
  std::optional<Place> place{};  ///< none: all
  std::optional<Area> area{};
  LengthChoice length = LengthChoice::any;
  std::string words{};  ///< what was typed; in its name, or in what it is for
  int narrowed() const {
    return int(place.has_value()) + int(area.has_value()) + int(length != LengthChoice::any) + int(!words.empty());
  }
  bool operator==(const StretchFilter&) const = default;
};

struct StretchListRow {
  const Stretch* stretch;  ///< of the catalogue
  std::string caption{};   ///< "At desk, mid-back and sides", or why it is left out: "Left out: wrist or hand trouble"
  std::string length;      ///< "40 s", "1 min"
  bool left_out = false;   ///< by the person's settings
};

struct StretchList {
  std::vector<StretchListRow> rows;
  std::string notice;          ///< above the list or instead of it; mostly empty
  bool none_at_all = false;    ///< neither filters nor settings are the reason: nothing was found on disk
  bool filters_clear = false;  ///< the notice goes away when the filters do; else the settings are the reason
};
StretchList stretch_list(const Catalogue& catalogue, const StretchFilter& filter, const StretchPolicy& policy,
                         const Likings& likings);

/// Where there is a stretch at all.
bool has_stretch(const Catalogue& catalogue, Place place);
/// The areas that at least one stretch is for.
std::vector<Area> areas_of(const Catalogue& catalogue);

/// "mid-back", "lower back".
std::string area_name(Area area);
/// "Mid-back", "Lower back".
std::string area_label(Area area);
/// "At desk", "Standing", "Mat".
std::string place_label(Place place);
/// As "mid-back and sides", at most two of them: the first are what it is about.
std::string area_words(const Stretch& stretch);
/// Of one round at its longest, about: "40 s", "1 min".
std::string about_length(const Stretch& stretch);
/// From the shortest round to the longest: "30 to 60 s", "About 45 s", "1 to 2 min".
std::string length_range(const Stretch& stretch);

}  // namespace limber
