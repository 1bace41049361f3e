// All that is to be read about one stretch, in the order in which it matters. Pure.
#pragma once

#include <string>
#include <vector>

#include "catalogue/suitable.hpp"
#include "panel/model/prose.hpp"

namespace limber {

/// A fact in a word or two.
struct Chip {
  enum class Kind { place, length, area, sides };
  Kind kind = Kind::area;
  std::string text;
  bool operator==(const Chip&) const = default;
};

struct StretchSheet {
  std::string name;
  std::string summary;
  std::vector<Chip> chips{};
  Prose for_you;  ///< why it is left out, and how this person does it instead; mostly empty
  Prose steps;
  Prose more;  ///< what one needs, easier forms, cautions, sources
};
StretchSheet stretch_sheet(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings);

}  // namespace limber
