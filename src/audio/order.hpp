// The orders to limber-audio: one JSON object a line (README.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/chime.hpp"

namespace limber {

struct Say {
  std::string text;
  bool operator==(const Say&) const = default;
};
struct Hush {
  bool operator==(const Hush&) const = default;
};
struct SetVolume {
  int percent = 0;
  bool operator==(const SetVolume&) const = default;
};
struct Quit {
  bool operator==(const Quit&) const = default;
};
using Order = std::variant<Chime, Say, Hush, SetVolume, Quit>;

/// Throws std::invalid_argument saying what was expected.
Order read_order(std::string_view line);

/// From bytes as they come to whole lines. A line above `limit` is given cut off there, so that it is refused as it
/// would be whole, and memory is bounded.
class OrderLines {
 public:
  static constexpr std::size_t limit = 16 * 1024;

  void push(std::string_view bytes);
  /// The next whole line, without its end; empty ones are passed over.
  std::optional<std::string> next();

 private:
  std::string bytes_;
  std::size_t line_start_ = 0;  ///< of the line that has no end yet
};

}  // namespace limber
