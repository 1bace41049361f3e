// Finds the known word that is most similar to an unknown one, for "did you mean" messages.
#pragma once

#include <span>
#include <string_view>

namespace limber {

/// How many letters have to be added, dropped or changed to make `a` out of `b`.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The first of `words` with the least `distance`, which is at most `furthest`; empty: none is so near.
template <typename Distance>
std::string_view nearest(std::span<const std::string_view> words, std::size_t furthest, Distance distance) {
  std::string_view best;
  std::size_t least = furthest + 1;
  for (const std::string_view word : words) {
    const std::size_t its = distance(word);
    if (its >= least) continue;
    best = word;
    least = its;
  }
  return best;
}

/// The most similar of `words`; empty: none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> words);

}  // namespace limber
