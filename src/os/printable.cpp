#include "os/printable.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace limber {

namespace {

constexpr std::size_t longest = 200;

struct Character {
  std::uint32_t code;
  std::size_t bytes;
};

/// The character that `text` begins with. None: no UTF-8 begins there.
std::optional<Character> first_of(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return Character{lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return std::nullopt;
  std::uint32_t code = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return std::nullopt;
    code = code << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::uint32_t least[]{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least[bytes] || code > 0x10FFFF || surrogate) return std::nullopt;
  return Character{code, bytes};
}

bool is_control(std::uint32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

/// Line and paragraph separators among them.
bool turns_writing(std::uint32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string fit;
  while (!text.empty()) {
    const auto first = first_of(text);
    const std::size_t bytes = first ? first->bytes : 1;
    if (fit.size() + bytes > longest) return fit + "...";
    if (!first)
      fit += '?';
    else if (first->code == '\n' || first->code == '\t')
      fit += ' ';
    else if (!is_control(first->code) && !turns_writing(first->code))
      fit += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return fit;
}

}  // namespace limber
