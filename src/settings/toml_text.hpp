// The TOML in a settings file: a tree whose nodes know their place, and all mistakes of spelling, not only the first.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

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

}  // namespace limber
