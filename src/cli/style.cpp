#include "cli/style.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>
#include <cstdlib>

namespace limber {
namespace {

constexpr int narrowest = 40;
constexpr int widest = 100;  // longer lines are hard to read

std::string_view escape_of(Tone tone) {
  constexpr std::array<std::string_view, 6> escapes{"", "\033[1m", "\033[2m", "\033[36m", "\033[33m", "\033[31m"};
  return escapes[static_cast<std::size_t>(tone)];
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

int columns_of_terminal() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return Style{}.width;
  return std::clamp<int>(size.ws_col, narrowest, widest);
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
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\033') {
      i = std::min(text.find('m', i), text.size() - 1);
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++columns;
    }
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
  std::setlocale(LC_TIME, "");
  Style style;
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  style.colour = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  style.unicode = std::string_view(nl_langinfo(CODESET)) == "UTF-8";
  const std::string_view time_format = nl_langinfo(T_FMT);
  style.twelve_hour = time_format.find("%r") != time_format.npos || time_format.find("%I") != time_format.npos;
  if (terminal) style.width = columns_of_terminal();
  return style;
}

}  // namespace limber
