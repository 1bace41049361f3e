// Splits a stream of bytes into whole lines. Memory is bounded by the limit and the bytes pushed at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

/// The longest line that the daemon takes, without its newline (PROTOCOL.md).
inline constexpr std::size_t max_request_line = 64 * 1024;

class LineBuffer {
 public:
  explicit LineBuffer(std::size_t limit = max_request_line) : limit_(limit) {}

  /// Adds what was read. Invalidates the lines that `next` gave. Does nothing once a line was too long.
  void push(std::string_view bytes);
  /// The next whole line, without its end (\n or \r\n); empty lines are passed over. None: more bytes are
  /// needed, or the line that comes now is too long. Valid until the next push.
  std::optional<std::string_view> next();
  /// A line above the limit has been reached: next() returns nothing more, and the connection should be closed.
  bool too_long() const { return too_long_; }

 private:
  void refuse();

  std::size_t limit_;
  std::string bytes_;
  std::size_t taken_ = 0;     ///< bytes already returned by next()
  std::size_t searched_ = 0;  ///< no newline between taken_ and here
  bool too_long_ = false;
};

}  // namespace limber
