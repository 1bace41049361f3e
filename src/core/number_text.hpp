// Whole numbers as text.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace limber {

/// All of `text` as a number in decimal digits, with a minus where the type has negative ones; none for anything else.
template <typename Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace limber
