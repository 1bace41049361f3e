// The catalogue for programs.
#pragma once

#include <vector>

#include "words/json_reader.hpp"
#include "words/stretch_text.hpp"

namespace limber {

/// {"stretches": [{"id", "name", "summary", "places", ...}]}; the words are those of src/catalogue/FORMAT.md, those of
/// the steps as for the right side. "left_out" says why a stretch is not for the person, and is there for those alone.
Json stretches_json(const std::vector<Listed>& list);

}  // namespace limber
