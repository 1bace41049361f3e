// The steps of a stretch, from the tables of its file; their order and their words are checked (FORMAT.md).
#pragma once

#include <vector>

#include "catalogue/stretch.hpp"
#include "catalogue/toml_table.hpp"

namespace limber {

/// `sides` of the stretch: only where there are two may the words say {side} and {other}.
std::vector<Stretch::Step> read_steps(TomlTable& file, int sides);

/// Notes a brace in the text under `key`, which nothing would be put in for.
void refuse_braces(TomlTable& table, std::string_view key, std::string_view text);

}  // namespace limber
