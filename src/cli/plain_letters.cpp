#include "cli/plain_letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace limber {
namespace {

struct Stand {
  std::string_view letter, in;
};
constexpr std::array stands{
    Stand{"–", "-"},  Stand{"—", "-"},  Stand{"·", "-"},  Stand{"…", "..."}, Stand{"“", "\""},
    Stand{"”", "\""}, Stand{"‘", "'"},  Stand{"’", "'"},  Stand{"°", " "},   Stand{"×", "x"},
    Stand{"→", "->"}, Stand{"←", "<-"}, Stand{"━", "#"},  Stand{"─", "-"},   Stand{"é", "e"},
    Stand{"ï", "i"},  Stand{"ö", "oe"}, Stand{"ü", "ue"}, Stand{"ä", "ae"},  Stand{"Ö", "Oe"},
    Stand{"Ü", "Ue"}, Stand{"Ä", "Ae"}, Stand{"ß", "ss"}, Stand{"„", "\""},  Stand{"\u00a0", " "}};

std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

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
