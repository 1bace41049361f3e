// One key of one table, changed in the text of a settings file.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

#include "settings/value.hpp"

namespace limber {

/// Where a key stands, or is to stand.
struct KeyPlace {
  const toml::table* table;  ///< of the tree that was read from the text; none: it is not there
  std::string_view section;  ///< how the table is called
  std::string_view name;     ///< of the key
};

/// The child of `section` that ends last in the text; none if it is empty.
const toml::node* last_child(const toml::table& section);

// Ways to do it, the most careful first. What each gives has to be read and compared before it is believed.

std::vector<std::string> ways_to_set(std::string_view text, const KeyPlace& place, const Value& value);
/// None where the key is not there. Its line goes with the comment behind the value; comments above, and a section that
/// is empty now, stay.
std::vector<std::string> ways_to_remove(std::string_view text, const KeyPlace& place);

}  // namespace limber
