#include "core/date_text.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"

namespace limber {

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  DigitReader reader{text};
  const Date date = reader.date();
  return reader.all_read() ? std::optional(date) : std::nullopt;
}

std::string_view DigitReader::digits(std::size_t fewest) {
  const auto digits = text_.substr(0, text_.find_first_not_of("0123456789"));
  good_ = good_ && digits.size() >= fewest;
  text_.remove_prefix(digits.size());
  return digits;
}

int DigitReader::number(std::size_t fewest, std::size_t most, int limit) {
  const auto its = digits(fewest);
  const int value = whole_number<int>(its).value_or(0);
  good_ = good_ && its.size() <= most && value <= limit;
  return good_ ? value : 0;
}

void DigitReader::mark(std::string_view any) {
  good_ = good_ && !text_.empty() && any.find(text_.front()) != any.npos;
  if (good_) text_.remove_prefix(1);
}

Date DigitReader::date() {
  const std::chrono::year year{number(4, 4)};
  mark("-");
  const std::chrono::month month{static_cast<unsigned>(number(2, 2))};
  mark("-");
  const Date date{year, month, std::chrono::day{static_cast<unsigned>(number(2, 2))}};
  good_ = good_ && date.ok();
  return date;
}

}  // namespace limber
