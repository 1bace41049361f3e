// Care and tips for programs; the words are those of src/catalogue/CARE_FORMAT.md.
#pragma once

#include <vector>

#include "catalogue/care.hpp"
#include "catalogue/tips.hpp"
#include "words/json_reader.hpp"

namespace limber {

/// {"topics": [{"id", "name", "summary", "timer", "sections": [{"title", "role", "statements": [{"text", "sources":
/// [1, 2]}]}], "sources": [{"number", "title", "where", "own_choice"}]}]}
Json care_json(const std::vector<CareTopic>& topics);

/// {"tips": [{"id", "text", "tags", "sources": [{"title", "where", "own_choice"}]}]}
Json tips_json(const std::vector<Tip>& tips);

}  // namespace limber
