#include "journal/row_range.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"

namespace limber {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr Date first_of_all{std::chrono::year{0} / 1 / 1};
constexpr Date last_of_all{std::chrono::year{9999} / 12 / 31};

/// No zone is further than 14 hours from UTC and no day begins later than 24 hours after its midnight, so a row of a
/// day lies well within this of its date's midnights in UTC.
constexpr days furthest_from_utc{3};

/// Takes what stands before the next colon off `text`.
std::optional<std::string_view> next_part(std::string_view& text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto part = text.substr(0, colon);
  text.remove_prefix(colon + 1);
  return part;
}

std::optional<std::int64_t> next_number(std::string_view& text) {
  const auto part = next_part(text);
  return part ? whole_number<std::int64_t>(*part) : std::nullopt;
}

}  // namespace

RowRange RowRange::of_days(Date first, Date last) {
  return {first, last, sys_days{first} - furthest_from_utc, sys_days{last} + days{1} + furthest_from_utc};
}

RowRange RowRange::of_time(WallTime from, WallTime to) { return {first_of_all, last_of_all, from, to}; }

std::string page_end_text(const PageEnd& end) {
  return fmt::format("{}:{}:{}:{}", name(end.list), end.key.at, end.key.begun, end.key.rest);
}

std::optional<PageEnd> parse_page_end(std::string_view text) {
  const auto list = from_name<RowList>(next_part(text).value_or(""));
  const auto at = next_number(text), begun = next_number(text);
  if (!list || !at || !begun) return std::nullopt;
  return PageEnd{*list, {*at, *begun, std::string{text}}};
}

}  // namespace limber
