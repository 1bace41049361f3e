// Places in the text of a settings file, and the text with something else there.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

namespace limber {

/// TOML positions (line and column, in characters, from 1) as offsets into the text, which has to outlive this. It may
/// begin with a byte order mark, which has no column.
class TextPositions {
 public:
  explicit TextPositions(std::string_view text);

  /// Of the character at `position`; the end of the text for a position behind it.
  std::size_t offset(const toml::source_position& position) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> lines_;  ///< where each begins
};

/// A part of the text, as offsets.
struct Cut {
  std::size_t begin, end;
};

/// The text with another one in the place of what stands between two offsets.
std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view other);
std::size_t line_begin(std::string_view text, std::size_t offset);
std::string_view line_ending(std::string_view text);
/// A line of its own after the line in which `offset` lies.
std::string with_line_after(std::string_view text, std::size_t offset, std::string_view line);
/// `lines`, each ended, as a paragraph of their own at the end.
std::string with_paragraph_at_end(std::string_view text, std::string_view lines);
/// White space at the begin of the line in which `offset` lies, for a new neighbour to follow.
std::string_view indentation(std::string_view text, std::size_t offset);
/// From the begin of the line where `entry` begins to behind the end of the line where it ends.
Cut whole_lines(std::string_view text, Cut entry);

}  // namespace limber
