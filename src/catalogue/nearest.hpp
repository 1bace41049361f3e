// What somebody may have meant by a word that is not known.
#pragma once

#include <span>
#include <string_view>

namespace limber {

/// The most similar of `words`; empty: none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> words);

}  // namespace limber
