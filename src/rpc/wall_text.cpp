#include "rpc/wall_text.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"

namespace limber {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;

namespace {

/// Takes ".25", where it is there, cut off behind milliseconds.
Duration take_fraction(DigitReader& reader) {
  if (!reader.rest().starts_with('.')) return Duration{};
  reader.mark(".");
  return Duration{whole_number<int>(fmt::format("{:0<3.3}", reader.digits(1))).value_or(0)};
}

minutes take_offset(DigitReader& reader) {
  if (reader.rest() == "Z" || reader.rest() == "z") {
    reader.mark("Zz");
    return minutes{0};
  }
  const bool is_west = reader.rest().starts_with('-');
  reader.mark("+-");
  minutes offset = reader.number(2, 2, 23) * 1h;
  reader.mark(":");
  offset += reader.number(2, 2, 59) * 1min;
  return is_west ? -offset : offset;
}

}  // namespace

std::string wall_text(WallTime wall, const TimeZone& zone) {
  const auto offset = floor<minutes>(zone.to_local(wall).time_since_epoch() - wall.time_since_epoch());
  const auto local = wall + offset;
  const auto day = floor<days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  auto text = fmt::format("{}T{:02}:{:02}:{:02}", date_text(Date{day}), time.hours().count(), time.minutes().count(),
                          time.seconds().count());
  if (time.subseconds() != 0ms) text += fmt::format(".{:03}", time.subseconds().count());
  const auto distance = std::chrono::abs(offset).count();
  return text + fmt::format("{}{:02}:{:02}", offset < 0min ? '-' : '+', distance / 60, distance % 60);
}

std::optional<WallTime> parse_wall(std::string_view text) {
  DigitReader reader{text};
  const Date date = reader.date();
  reader.mark("Tt ");
  Duration time = reader.number(2, 2, 23) * 1h;
  reader.mark(":");
  time += reader.number(2, 2, 59) * 1min;
  reader.mark(":");
  time += reader.number(2, 2, 60) * 1s;  // 60: a leap second, which the system's clock does not count either
  time += take_fraction(reader);
  time -= take_offset(reader);
  return reader.all_read() ? std::optional(std::chrono::sys_days{date} + time) : std::nullopt;
}

}  // namespace limber
