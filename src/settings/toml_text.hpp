// The TOML in a settings file: a tree whose nodes know their place, and all mistakes of spelling, not only the first.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/value.hpp"

namespace limber {

struct TomlMistake {
  unsigned line;
  unsigned column;
  std::string message;
};

struct TomlText {
  toml::table table;                  ///< what could be read
  std::vector<TomlMistake> mistakes;  ///< in the order of the text
};

/// Reads `text`. A line that is no TOML is passed over (with what follows it, if it was to begin a section), so that
/// one mistake does not hide the next.
TomlText read_toml(std::string_view text);

/// What `node` holds, if that is something that a setting can be.
std::optional<PlainValue> plain_value(const toml::node& node);
/// A table of such.
std::optional<TableValue> table_value(const toml::node& node);

}  // namespace limber
