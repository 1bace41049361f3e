#include "settings/text_positions.hpp"

namespace limber {

TextPositions::TextPositions(std::string_view text) : text_(text) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  lines_.push_back(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') lines_.push_back(i + 1);
}

std::size_t TextPositions::offset(const toml::source_position& position) const {
  if (position.line == 0 || position.line > lines_.size()) return text_.size();
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; };
  auto offset = lines_[position.line - 1];
  for (auto column = position.column; column > 1 && offset < text_.size(); --column) {
    ++offset;
    while (offset < text_.size() && continues(text_[offset])) ++offset;
  }
  return offset;
}

}  // namespace limber
