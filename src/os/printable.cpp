#include "os/printable.hpp"

#include <boost/locale/utf.hpp>
#include <cstddef>
#include <cstdint>

namespace limber {

namespace {

constexpr std::size_t longest = 200;

using Utf8 = boost::locale::utf::utf_traits<char>;

bool is_control(std::uint32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

/// Line and paragraph separators among them.
bool turns_writing(std::uint32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string fit;
  while (!text.empty()) {
    const auto* after = text.begin();
    const std::uint32_t code = Utf8::decode(after, text.end());
    const bool valid = boost::locale::utf::is_valid_codepoint(code);
    const std::size_t bytes = valid ? static_cast<std::size_t>(after - text.begin()) : 1;
    if (fit.size() + bytes > longest) return fit + "...";
    if (!valid)
      fit += '?';
    else if (code == '\n' || code == '\t')
      fit += ' ';
    else if (!is_control(code) && !turns_writing(code))
      fit += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return fit;
}

}  // namespace limber
