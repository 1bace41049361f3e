// Which stretches somebody asks for on the command line.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/policy.hpp"
#include "words/stretch_text.hpp"

namespace limber {

/// Words as they were given; none of a kind: all. Of several of a kind one is enough.
struct StretchSelection {
  std::vector<std::string> places;
  std::vector<std::string> areas;
};

/// Those of the catalogue that pass, each under the nearest of the places asked for. Throws CommandError, naming the
/// words that there are, for one that is none. `catalogue` has to outlive the list.
std::vector<Listed> list_stretches(const Catalogue& catalogue, const StretchSelection& filter,
                                   const StretchPolicy& policy);

/// "There is no stretch called 'x'. limber stretches lists them."
std::string no_such_stretch(const std::string& id);

/// Throws CommandError with what may have been meant if there is no stretch of that id.
const Stretch& require_stretch(const Catalogue& catalogue, const std::string& id);

}  // namespace limber
