#include "ics/event_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace limber {
namespace {

constexpr std::size_t most_problems = 20;

/// One line of the text, without its end.
struct TextLine {
  std::string_view text;
  std::size_t from, after;
};

TextLine line_at(std::string_view text, std::size_t from) {
  const std::size_t end = std::min(text.find('\n', from), text.size());
  std::string_view line = text.substr(from, end - from);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {line, from, std::min(end + 1, text.size())};
}

bool begins_with(std::string_view line, std::string_view word) {
  return line.size() >= word.size() && std::equal(word.begin(), word.end(), line.begin(), [](char a, char b) {
           return a == std::toupper(static_cast<unsigned char>(b));
         });
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  CalendarBlocks split() {
    std::size_t at = text_.starts_with("\xef\xbb\xbf") ? 3 : 0;
    for (; at < text_.size() && blocks_.problems.size() < most_problems;) {
      const TextLine line = line_at(text_, at);
      at = line.after;
      ++number_;
      if (begins_with(line.text, "BEGIN:"))
        begin(line);
      else if (begins_with(line.text, "END:"))
        end(line);
      else if (open_.empty() && !line.text.empty())
        problem(fmt::format("expected BEGIN:VCALENDAR, found \"{}\"", line.text.substr(0, 40)));
      if (lost_) break;
    }
    if (!lost_ && !open_.empty())
      blocks_.problems.push_back(fmt::format("{}: this {} has no end: the file stops before END:{}", open_.back().line,
                                             open_.back().name, open_.back().name));
    if (blocks_.problems.empty() && !seen_)
      blocks_.problems.emplace_back("1: expected BEGIN:VCALENDAR, the file is empty");
    return std::move(blocks_);
  }

 private:
  struct Open {
    std::string name;
    std::size_t from;
    int line;
  };

  void problem(std::string message) {
    blocks_.problems.push_back(fmt::format("{}: {}", number_, std::move(message)));
    lost_ = true;
  }

  void begin(const TextLine& line) {
    std::string its = upper(line.text.substr(6));
    if (open_.empty() && its != "VCALENDAR")
      return problem(fmt::format("expected BEGIN:VCALENDAR, found BEGIN:{}", its));
    seen_ = true;
    open_.push_back({std::move(its), line.from, number_});
  }

  void end(const TextLine& line) {
    const std::string its = upper(line.text.substr(4));
    if (open_.empty()) return problem(fmt::format("END:{} without its BEGIN", its));
    if (open_.back().name != its)
      return problem(fmt::format("expected END:{}, which began in line {}; found END:{}", open_.back().name,
                                 open_.back().line, its));
    const Open closed = std::move(open_.back());
    open_.pop_back();
    if (open_.size() != 1) return;
    const EventBlock block{text_.substr(closed.from, line.after - closed.from), closed.line};
    if (closed.name == "VEVENT") blocks_.events.push_back(block);
    if (closed.name == "VTIMEZONE") blocks_.zones.push_back(block);
  }

  std::string_view text_;
  CalendarBlocks blocks_;
  std::vector<Open> open_;
  int number_ = 0;
  bool seen_ = false;
  bool lost_ = false;  // what follows cannot be told apart any more
};

/// What follows the name of the first property `name`, its parameters included; none: there is no such property.
std::optional<std::string_view> property(std::string_view event, std::string_view name) {
  for (std::size_t at = 0; (at = event.find(name, at)) != std::string_view::npos; at += name.size()) {
    const char after = at + name.size() < event.size() ? event[at + name.size()] : '\0';
    if (at > 0 && event[at - 1] == '\n' && (after == ':' || after == ';')) return event.substr(at + name.size());
  }
  return std::nullopt;
}

/// The date of a value: the first eight digits in a row behind the last colon of the first line of `text`, as the
/// parameters before it may have digits of their own.
std::optional<Date> date_in(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos) text = text.substr(colon);
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    digits = std::isdigit(static_cast<unsigned char>(text[i])) ? digits + 1 : 0;
    if (digits < 8) continue;
    const auto number = [&](std::size_t from, std::size_t length) {
      int value = 0;
      for (const char c : text.substr(from, length)) value = value * 10 + (c - '0');
      return value;
    };
    return Date{std::chrono::year{number(i - 7, 4)}, std::chrono::month{static_cast<unsigned>(number(i - 3, 2))},
                std::chrono::day{static_cast<unsigned>(number(i - 1, 2))}};
  }
  return std::nullopt;
}

/// The number behind `name` in a rule; none: it is not there.
std::optional<int> number_in(std::string_view rule, std::string_view name) {
  constexpr int most = 100'000;
  const std::size_t at = rule.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  int number = 0;
  for (const char c : rule.substr(at + name.size())) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) break;
    number = std::min(most, number * 10 + (c - '0'));
  }
  return number;
}

/// How many days a series of so many days or weeks lasts at most; none: that cannot be told at a glance.
std::optional<std::chrono::days> length_of_series(std::string_view rule) {
  const auto count = number_in(rule, "COUNT=");
  const bool weekly = rule.find("FREQ=WEEKLY") != std::string_view::npos;
  const std::size_t by = rule.find("BY");  // only days of a week leave none of the periods without one
  const bool plain = by == std::string_view::npos || (weekly && rule.substr(by).starts_with("BYDAY") &&
                                                      rule.find("BY", by + 1) == std::string_view::npos);
  if (!count || !plain || (!weekly && rule.find("FREQ=DAILY") == std::string_view::npos)) return std::nullopt;
  const std::int64_t periods = (std::int64_t{*count} + 1) * number_in(rule, "INTERVAL=").value_or(1);
  constexpr std::int64_t longest = 100'000;
  return std::chrono::days{std::min(longest, periods * (weekly ? 7 : 1))};
}

std::chrono::sys_days days_of(Date date) { return std::chrono::sys_days{date}; }

}  // namespace

CalendarBlocks split_calendar(std::string_view text) { return Splitter(text).split(); }

bool may_lie_between(std::string_view event, Date first, Date last) {
  // Time zones move a time by a day at most, and what is longer than a day is no meeting.
  constexpr std::chrono::days margin{2};
  if (property(event, "RECURRENCE-ID") || property(event, "RDATE")) return true;
  const auto start_text = property(event, "DTSTART");
  const auto start = start_text ? date_in(*start_text) : std::nullopt;
  if (!start || !start->ok()) return true;  // its fault is found when it is parsed
  if (days_of(*start) > days_of(last) + margin) return false;
  const auto rule = property(event, "RRULE");
  if (!rule) return days_of(*start) >= days_of(first) - margin;
  const std::string_view line = rule->substr(0, rule->find('\n'));
  if (const auto length = length_of_series(line); length && days_of(*start) + *length < days_of(first) - margin)
    return false;
  const std::size_t until = line.find("UNTIL=");
  const auto end = until == std::string_view::npos ? std::nullopt : date_in(line.substr(until));
  return !end || !end->ok() || days_of(*end) >= days_of(first) - margin;
}

}  // namespace limber
