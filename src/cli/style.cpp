#include "cli/style.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/number_text.hpp"

namespace limber {
namespace {

constexpr int narrowest_lines = 40;
constexpr int widest_lines = 100;  // longer lines are hard to read

std::string_view escape_of(Tone tone) {
  constexpr std::array<std::string_view, 5> escapes{"", "\033[1m", "\033[2m", "\033[36m", "\033[33m"};
  return escapes[static_cast<std::size_t>(tone)];
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// COLUMNS is set by the user of the command and applies also to a pipe.
int columns_wanted() {
  if (const auto columns = whole_number<int>(environment("COLUMNS")); columns && *columns > 0)
    return std::clamp(*columns, narrowest_lines, widest_lines);
  winsize size{};
  if (isatty(STDOUT_FILENO) != 1 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return Style{}.width;
  return std::clamp<int>(size.ws_col, narrowest_lines, widest_lines);
}

/// What stands for a letter where there is only ASCII.
struct Stand {
  std::string_view letter, in;
};
constexpr std::array stands{
    Stand{"–", "-"},  Stand{"—", "-"},  Stand{"·", "-"},  Stand{"…", "..."}, Stand{"“", "\""},
    Stand{"”", "\""}, Stand{"‘", "'"},  Stand{"’", "'"},  Stand{"°", " "},   Stand{"×", "x"},
    Stand{"→", "->"}, Stand{"←", "<-"}, Stand{"━", "#"},  Stand{"─", "-"},   Stand{"é", "e"},
    Stand{"ï", "i"},  Stand{"ö", "oe"}, Stand{"ü", "ue"}, Stand{"ä", "ae"},  Stand{"Ö", "Oe"},
    Stand{"Ü", "Ue"}, Stand{"Ä", "Ae"}, Stand{"ß", "ss"}, Stand{"„", "\""},  Stand{"\u00a0", " "}};

/// How many bytes a character of UTF-8 has that begins with this one; a broken byte counts as itself.
std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// One character of UTF-8, which is taken off `text`; a broken byte counts as itself.
char32_t take_character(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = length_of(text.front());
  char32_t character = length == 1 ? first : first & (0xFFU >> (length + 1));
  std::size_t taken = 1;
  for (; taken < length && taken < text.size(); ++taken) {
    const auto next = static_cast<unsigned char>(text[taken]);
    if ((next & 0xC0U) != 0x80U) break;
    character = character << 6U | (next & 0x3FU);
  }
  text.remove_prefix(taken);
  return character;
}

/// How many columns terminals give it: none to marks that stand on the letter before, two to those of East Asia and to
/// pictures. The ranges are those of Unicode's East Asian Width W and F, roughly; names of stretches need no more.
int columns_of_character(char32_t its) {
  struct Range {
    char32_t first, last;
  };
  constexpr std::array none{Range{0x300, 0x36F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}};
  constexpr std::array two{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0xA4CF},
                           Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                           Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                           Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
  const auto within = [its](const Range& range) { return range.first <= its && its <= range.last; };
  if (std::ranges::any_of(none, within)) return 0;
  return std::ranges::any_of(two, within) ? 2 : 1;
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

std::string paint(const Style& style, Tone tone, std::string_view text) {
  if (!style.colour || tone == Tone::plain || text.empty()) return std::string(text);
  return std::string(escape_of(tone)) + std::string(text) + "\033[0m";
}

std::string bar(const Style& style, Tone tone, double share, int cells) {
  const int full = static_cast<int>(std::floor(std::clamp(share, 0.0, 1.0) * cells));
  const std::string_view filled = style.unicode ? "━" : "#";
  const std::string_view empty = style.unicode ? "─" : "-";
  return paint(style, tone, repeated(filled, full)) + paint(style, Tone::dim, repeated(empty, cells - full));
}

int columns_of(std::string_view text) {
  int columns = 0;
  while (!text.empty()) {
    if (text.front() == '\033')
      text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
    else
      columns += columns_of_character(take_character(text));
  }
  return columns;
}

std::string pad(std::string_view text, int columns) {
  const int missing = std::max(0, columns - columns_of(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string pad_left(std::string_view text, int columns) {
  const int missing = std::max(0, columns - columns_of(text));
  return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

std::string wrap(std::string_view text, int width, int indent) {
  std::string result;
  int column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!result.empty() && column + 1 + columns_of(word) > width) {
      result += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
      column = indent;
    } else if (!result.empty()) {
      result += ' ';
      ++column;
    }
    result += word;
    column += columns_of(word);
  }
  return result;
}

Style style_of_terminal() {
  std::setlocale(LC_CTYPE, "");
  Style style;
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  style.colour = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  style.unicode = std::string_view(nl_langinfo(CODESET)) == "UTF-8";
  style.clock = locale_clock_style();
  style.width = columns_wanted();
  return style;
}

std::string plain_letters(std::string_view text, std::string& rest) {
  const std::string all = std::exchange(rest, {}) + std::string(text);
  std::string plain;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t length = length_of(all[at]);
    if (at + length > all.size()) {
      rest = all.substr(at);
      break;
    }
    const std::string_view letter = std::string_view(all).substr(at, length);
    at += length;
    const auto stand = std::ranges::find(stands, letter, &Stand::letter);
    if (static_cast<unsigned char>(letter.front()) < 0x80)
      plain += letter;
    else
      plain += stand == stands.end() ? "?" : stand->in;
  }
  return plain;
}

std::streamsize PlainLetters::xsputn(const char* text, std::streamsize count) {
  const std::string plain = plain_letters({text, static_cast<std::size_t>(count)}, rest_);
  const auto size = static_cast<std::streamsize>(plain.size());
  return whole_->sputn(plain.data(), size) == size ? count : 0;
}

PlainLetters::int_type PlainLetters::overflow(int_type letter) {
  if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
  const char one = traits_type::to_char_type(letter);
  return xsputn(&one, 1) == 1 ? letter : traits_type::eof();
}

}  // namespace limber
