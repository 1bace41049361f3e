#include "catalogue/page.hpp"

#include <algorithm>

namespace limber {

namespace {

constexpr std::size_t label_width = 10;

/// Takes the first word off `text`; empty: there is none.
std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace

std::size_t letters(std::string_view text) {
  // Every byte of UTF-8 but those that continue a letter begins one.
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = letters(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

std::string cut(std::string_view text, const std::function<bool(std::string_view)>& fits) {
  if (fits(text)) return std::string(text);
  const auto with_dots = [](std::string_view part) { return std::string(part) + "…"; };
  for (std::size_t end = text.rfind(' '); end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1))
    if (fits(with_dots(text.substr(0, end)))) return with_dots(text.substr(0, end));
  for (std::size_t end = text.size(); end > 0; --end) {
    const bool whole_letters = end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (whole_letters && fits(with_dots(text.substr(0, end)))) return with_dots(text.substr(0, end));
  }
  return "…";
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text;
}

std::string painted(const Look::Paint& paint, std::string_view text) { return paint ? paint(text) : std::string{text}; }

void Page::title(std::string_view title) {
  if (letters(title) > width_) return item("", title, look_.strong);
  text_ += painted(look_.strong, title) + '\n';
}

void Page::heading(std::string_view heading) {
  gap();
  title(heading);
}

void Page::item(std::string_view mark, std::string_view text, const Look::Paint& paint) {
  const std::size_t indent = letters(mark);
  std::size_t used = indent;
  text_ += mark;
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    const bool first = used == indent;
    if (!first && used + 1 + letters(word) > width_) {
      text_ += '\n' + std::string(indent, ' ');
      used = indent;
    } else if (!first) {
      text_ += ' ';
      ++used;
    }
    text_ += painted(paint, word);
    used += letters(word);
  }
  text_ += '\n';
}

void Page::fact(std::string label, std::string_view text) {
  item("  " + padded(std::move(label), label_width - 1) + " ", text);
}

}  // namespace limber
