// A page of text for a terminal: words wrapped at a width, with hanging indents. Widths count letters (code points).
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace limber {

std::size_t letters(std::string_view text);
/// With blanks behind it, up to `width` letters.
std::string padded(std::string text, std::size_t width);
/// `text` if it `fits`; else as many of its words, or of its letters where not even one word does, as fit with "…"
/// behind them.
std::string cut(std::string_view text, const std::function<bool(std::string_view)>& fits);
/// With its first letter, if it is one of a-z, as a capital.
std::string capitalised(std::string text);

/// How a page comes out where it is read.
struct Look {
  using Paint = std::function<std::string(std::string_view)>;  ///< null: the text as it is

  int width = 80;
  Paint strong;  ///< for headings
  Paint dim;     ///< for asides
};
std::string painted(const Look::Paint& paint, std::string_view text);

class Page {
 public:
  explicit Page(Look look) : look_(std::move(look)), width_(static_cast<std::size_t>(look_.width)) {}
  explicit Page(int width) : Page(Look{width, {}, {}}) {}

  void gap() { text_ += '\n'; }
  /// A line of its own under an empty one.
  void heading(std::string_view heading);
  /// The same where nothing stands above it.
  void title(std::string_view title);
  /// `mark`, then the text; further lines begin under its first word.
  void item(std::string_view mark, std::string_view text, const Look::Paint& paint = {});
  /// A short label in a column, then the text.
  void fact(std::string label, std::string_view text);

  const std::string& text() const { return text_; }

 private:
  Look look_;
  std::size_t width_;
  std::string text_;
};

}  // namespace limber
