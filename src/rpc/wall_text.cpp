#include "rpc/wall_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace limber {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::sys_days;

namespace {

/// Takes what it is asked for off the front of a text; after the first failure everything fails.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  int digits(std::size_t count) {
    const auto part = rest_.substr(0, count);
    if (part.size() < count || part.find_first_not_of("0123456789") != std::string_view::npos) return fail();
    int value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    rest_.remove_prefix(count);
    return value;
  }

  char one_of(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) {
      fail();
      return '\0';
    }
    const char taken = rest_.front();
    rest_.remove_prefix(1);
    return taken;
  }

  /// ".25", if it is there.
  Duration fraction() {
    if (!rest_.starts_with('.')) return {};
    rest_.remove_prefix(1);
    const auto length = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    if (length == 0) fail();
    Duration value{};
    Duration unit = 100ms;
    for (const char digit : rest_.substr(0, length)) {
      value += (digit - '0') * unit;
      unit /= 10;
    }
    rest_.remove_prefix(length);
    return value;
  }

  bool at_end() const { return good_ && rest_.empty(); }

 private:
  int fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

Date read_date(Reader& reader) {
  const std::chrono::year year{reader.digits(4)};
  reader.one_of("-");
  const std::chrono::month month{static_cast<unsigned>(reader.digits(2))};
  reader.one_of("-");
  return year / month / std::chrono::day{static_cast<unsigned>(reader.digits(2))};
}

struct TimeOfDay {
  int hour, minute, second;
  Duration fraction;
};

TimeOfDay read_time(Reader& reader) {
  TimeOfDay time{};
  time.hour = reader.digits(2);
  reader.one_of(":");
  time.minute = reader.digits(2);
  reader.one_of(":");
  time.second = reader.digits(2);
  time.fraction = reader.fraction();
  return time;
}

std::optional<minutes> read_offset(Reader& reader) {
  const char sign = reader.one_of("Zz+-");
  if (sign == 'Z' || sign == 'z') return minutes{0};
  const int hour = reader.digits(2);
  reader.one_of(":");
  const int minute = reader.digits(2);
  if (hour > 23 || minute > 59) return std::nullopt;
  const minutes offset = hour * 1h + minute * 1min;
  return sign == '-' ? -offset : offset;
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
  Reader reader(text);
  const Date date = read_date(reader);
  reader.one_of("Tt ");
  const TimeOfDay time = read_time(reader);
  const auto offset = read_offset(reader);
  if (!reader.at_end() || !date.ok() || !offset) return std::nullopt;
  // 60: a leap second, which the system's clock does not count either.
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return std::nullopt;
  return sys_days{date} + time.hour * 1h + time.minute * 1min + time.second * 1s + time.fraction - *offset;
}

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  Reader reader(text);
  const Date date = read_date(reader);
  if (!reader.at_end() || !date.ok()) return std::nullopt;
  return date;
}

}  // namespace limber
