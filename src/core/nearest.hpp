// What somebody may have meant by a word that is not known.
#pragma once

#include <span>
#include <string_view>

namespace limber {

/// How many letters have to be added, dropped or changed to make `a` out of `b`.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The most similar of `words`; empty: none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> words);

}  // namespace limber
