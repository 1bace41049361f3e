// Taking a setting out of a file that a person keeps, so that what is below it holds again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "settings/schema.hpp"
#include "settings/toml_text.hpp"

namespace limber {

/// Ways to take `setting` out of `text`, the most careful first; none where it is not in it. Its line goes with the
/// comment behind the value; comments above, and a section that is empty now, stay. The caller checks what they give.
std::vector<std::string> removals(std::string_view text, const toml::table& tree, const Setting& setting);

}  // namespace limber
