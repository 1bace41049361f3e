// The catalogue in words, for a terminal.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"

namespace limber {

/// How much of it is one round: "20 to 30 s each side", "10 s, 5 to 7 times", "30 to 60 s".
std::string dose_text(const Stretch::Dose& dose, int sides);
/// Where it is done: "at the desk", "standing up or on a mat".
std::string place_text(const std::vector<Place>& places);

/// All of them, one a line, under the places where they can be done.
std::string list_text(const Catalogue& catalogue);
/// One of them whole, no line longer than `width` letters (at least 40) unless a single word is.
std::string show_text(const Stretch& stretch, int width);

}  // namespace limber
