#include "settings/file_text.hpp"

#include <fmt/format.h>

#include <algorithm>

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

std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view other) {
  return fmt::format("{}{}{}", text.substr(0, begin), other, text.substr(end));
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  return offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
}

std::string_view line_ending(std::string_view text) {
  const auto newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::string with_line_after(std::string_view text, std::size_t offset, std::string_view line) {
  const auto newline = text.find('\n', offset);
  if (newline == std::string_view::npos) return fmt::format("{}{}{}", text, line_ending(text), line);
  return fmt::format("{}{}{}{}", text.substr(0, newline + 1), line, line_ending(text), text.substr(newline + 1));
}

std::string with_paragraph_at_end(std::string_view text, std::string_view lines) {
  const auto ending = line_ending(text);
  std::string edited(text);
  if (!edited.empty() && !edited.ends_with('\n')) edited += ending;
  if (!edited.empty()) edited += ending;
  return edited.append(lines);
}

std::string_view indentation(std::string_view text, std::size_t offset) {
  const auto begin = line_begin(text, offset);
  const auto end = std::min(text.find_first_not_of(" \t", begin), text.size());
  return text.substr(begin, end - begin);
}

Cut whole_lines(std::string_view text, Cut entry) {
  const auto after = text.find('\n', entry.end);
  return {line_begin(text, entry.begin), after == std::string_view::npos ? text.size() : after + 1};
}

}  // namespace limber
