// A list of tables, [[reminder]], changed in the text of a settings file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/value.hpp"

namespace limber {

struct Setting;

/// `text`, which is sound TOML, with `wanted` as the list `setting`. Tables that stay keep their place, their spelling
/// and their comments, and of one that is changed only what is different is touched. None: it stands there in a way
/// that cannot be edited, or with a mistake in it.
std::optional<std::string> edited_tables(std::string_view text, const Setting& setting,
                                         const std::vector<TableValue>& wanted);
/// With all of it taken out but the comments above the tables.
std::optional<std::string> text_without_tables(std::string_view text, const Setting& setting);

}  // namespace limber
