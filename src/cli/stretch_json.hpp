// The catalogue for programs.
#pragma once

#include <vector>

#include "catalogue/stretch.hpp"
#include "cli/fields.hpp"

namespace limber {

/// {"stretches": [{"id", "name", "summary", "places", ...}]}; the words are those of src/catalogue/FORMAT.md.
Json stretches_json(const std::vector<Stretch>& stretches);

}  // namespace limber
