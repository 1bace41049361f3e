// Dates as text, and the digits of dates and times.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace limber {

/// "2026-03-02".
std::string date_text(Date date);
/// Reads exactly that; none for anything else and for days that do not exist.
std::optional<Date> parse_date(std::string_view text);

/// Reads fields of digits with marks between them, from the left; one failure makes all the rest fail, and what is read
/// then means nothing.
class DigitReader {
 public:
  explicit DigitReader(std::string_view text) : text_(text) {}

  /// All the digits that come next, at least `fewest`.
  std::string_view digits(std::size_t fewest);
  /// These as a number: at most `most` (9) of them, and not above `limit`.
  int number(std::size_t fewest, std::size_t most, int limit = std::numeric_limits<int>::max());
  /// One of the letters of `any`.
  void mark(std::string_view any);
  /// As date_text() has it.
  Date date();

  std::string_view rest() const { return text_; }
  bool all_read() const { return good_ && text_.empty(); }

 private:
  std::string_view text_;
  bool good_ = true;
};

}  // namespace limber
