#include "core/exercise.hpp"

#include <algorithm>

namespace limber {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace

std::string with_side(std::string_view text, Side side) {
  const Side its = side == Side::none ? Side::right : side;
  std::string told{text};
  replace_all(told, "{side}", name(its));
  replace_all(told, "{other}", name(other(its)));
  return told;
}

Duration speaking_time(std::string_view text) {
  // A calm voice says about 140 words a minute, and pauses between sentences.
  constexpr Duration a_word = 430ms, a_sentence = 500ms;
  if (text.empty()) return Duration{0};
  const auto words = 1 + std::ranges::count(text, ' ');
  const auto sentences = std::ranges::count_if(text, [](char c) { return c == '.' || c == '?' || c == ':'; });
  return a_word * words + a_sentence * sentences;
}

}  // namespace limber
