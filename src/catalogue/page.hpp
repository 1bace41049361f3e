// A page of text for a terminal: words wrapped at a width, with hanging indents. Widths count letters (code points).
#pragma once

#include <string>
#include <string_view>

namespace limber {

std::size_t letters(std::string_view text);
/// With blanks behind it, up to `width` letters.
std::string padded(std::string text, std::size_t width);
/// With its first letter, if it is one of a-z, as a capital.
std::string capitalised(std::string text);

class Page {
 public:
  explicit Page(int width) : width_(static_cast<std::size_t>(width)) {}

  void gap() { text_ += '\n'; }
  /// A line of its own under an empty one.
  void heading(std::string_view heading);
  /// `mark`, then the text; further lines begin under its first word.
  void item(std::string_view mark, std::string_view text);
  /// A short label in a column, then the text.
  void fact(std::string label, std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::size_t width_;
  std::string text_;
};

}  // namespace limber
