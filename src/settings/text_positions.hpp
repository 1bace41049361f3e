// TOML positions (line and column, in characters, from 1) to offsets into the text.
#pragma once

#include <toml++/toml.h>

#include <string_view>
#include <vector>

namespace limber {

/// `text` has to outlive this. It may begin with a byte order mark, which has no column.
class TextPositions {
 public:
  explicit TextPositions(std::string_view text);
  /// Of the character at `position`; the end of the text for a position behind it.
  std::size_t offset(const toml::source_position& position) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> lines_;  ///< where each begins
};

}  // namespace limber
