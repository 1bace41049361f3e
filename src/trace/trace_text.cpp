#include "trace/trace_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/duration_text.hpp"
#include "trace/zone.hpp"

namespace limber {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads fields of digits with marks between them, from the left; one failure makes all the rest fail.
class Fields {
 public:
  explicit Fields(std::string_view text) : text_(text) {}

  /// A number of at least `fewest` and at most `most` digits, all there are.
  int number(std::size_t fewest, std::size_t most) {
    const auto end = std::find_if_not(text_.begin(), text_.end(), is_digit);
    const auto digits = static_cast<std::size_t>(end - text_.begin());
    int value = 0;
    if (digits < fewest || digits > most) good_ = false;
    if (!good_) return 0;
    std::from_chars(text_.data(), text_.data() + digits, value);
    text_.remove_prefix(digits);
    return value;
  }
  void mark(char c) {
    if (text_.starts_with(c))
      text_.remove_prefix(1);
    else
      good_ = false;
  }
  Duration clock(std::size_t fewest_hours, std::size_t most_hours) {
    Duration at = std::chrono::hours{number(fewest_hours, most_hours)};
    mark(':');
    at += std::chrono::minutes{below_60()};
    mark(':');
    at += std::chrono::seconds{below_60()};
    if (!text_.starts_with('.')) return at;
    mark('.');
    return at + Duration{number(3, 3)};
  }
  bool all_read() const { return good_ && text_.empty(); }

 private:
  int below_60() {
    const int value = number(2, 2);
    good_ = good_ && value < 60;
    return value;
  }

  std::string_view text_;
  bool good_ = true;
};

std::string on_off(bool on) { return on ? "on" : "off"; }

struct FactWords {
  std::string operator()(const TraceActive&) const { return "active"; }
  std::string operator()(const TraceIdle&) const { return "idle"; }
  std::string operator()(const Locked&) const { return "lock"; }
  std::string operator()(const Unlocked&) const { return "unlock"; }
  std::string operator()(const Suspended&) const { return "suspend"; }
  std::string operator()(const Resumed&) const { return "resume"; }
  std::string operator()(const EngagedChanged& fact) const {
    return fact.on && fact.call ? "engaged call" : "engaged " + on_off(fact.on);
  }
  std::string operator()(const DndChanged& fact) const { return "dnd " + on_off(fact.on); }
  std::string operator()(const FullscreenChanged& fact) const { return "fullscreen " + on_off(fact.on); }
  std::string operator()(const PostureSaid& fact) const { return std::string{name(fact.posture)}; }
  std::string operator()(const StartBreak& fact) const {
    return fact.kind ? fmt::format("start {}", name(*fact.kind)) : "start";
  }
  std::string operator()(const PostponeBreak& fact) const {
    return fact.by ? "postpone " + format_duration(*fact.by) : "postpone";
  }
  std::string operator()(const SkipBreak&) const { return "skip"; }
  std::string operator()(const FinishBreak&) const { return "finish"; }
  std::string operator()(const TodayForgotten&) const { return "forget-today"; }
  std::string operator()(const RoutineLasts& fact) const {
    const std::string text = "routine " + format_duration(fact.total);
    return fact.left ? text + " left " + format_duration(*fact.left) : text + " paused";
  }
  std::string operator()(const ResetClocks&) const { return "reset"; }
  std::string operator()(const QuietAsked& fact) const {
    return fact.length ? "quiet " + format_duration(*fact.length) : "quiet";
  }
  std::string operator()(const QuietEnded&) const { return "unquiet"; }
  std::string operator()(const HoursAsked& fact) const { return "hours " + (fact.on ? on_off(*fact.on) : "usual"); }
  std::string operator()(const EasyDayAsked& fact) const { return "gentle " + on_off(fact.on); }
  std::string operator()(const ClockStepped& fact) const {
    return fmt::format("clock {}{}", fact.by < 0s ? "" : "+", format_duration(fact.by));
  }
  std::string operator()(const DaemonCrashed& fact) const { return "crash " + format_duration(fact.down_for); }
};

}  // namespace

std::string time_text(Duration at) {
  if (at < 0s) return "-" + time_text(-at);
  const std::chrono::hh_mm_ss clock{at};
  auto text = fmt::format("{}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  if (clock.subseconds() > 0ms) text += fmt::format(".{:03}", clock.subseconds().count());
  return text;
}

std::optional<Duration> parse_time(std::string_view text) {
  Fields fields{text};
  const Duration at = fields.clock(1, 7);
  if (!fields.all_read() || at > longest_trace) return std::nullopt;
  return at;
}

std::string local_text(LocalTime local) {
  const auto date = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day day{date};
  const std::string clock = time_text(local - date);
  return fmt::format("{:04}-{:02}-{:02}T{:0>{}}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()), clock, clock.find('.') == std::string::npos ? 8 : 12);
}

std::optional<LocalTime> parse_local(std::string_view text) {
  Fields fields{text};
  const int year = fields.number(4, 4);
  fields.mark('-');
  const int month = fields.number(2, 2);
  fields.mark('-');
  const int day = fields.number(2, 2);
  fields.mark('T');
  const Duration clock = fields.clock(2, 2);
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!fields.all_read() || !date.ok() || clock >= 24h) return std::nullopt;
  return std::chrono::local_days{date} + clock;
}

std::string fact_text(const Fact& fact) { return time_text(fact.at) + " " + std::visit(FactWords{}, fact.what); }

std::string start_text(WallTime start, const std::string& zone) {
  const auto tables = find_zone(zone);
  const LocalTime local = tables->to_local(start);
  std::string text = fmt::format("start {} {}\n", local_text(local), zone);
  const Duration missed = start - tables->to_wall(local);
  if (missed != 0s) text += fact_text({.at = 0s, .what = ClockStepped{missed}}) + "\n";
  return text;
}

}  // namespace limber
