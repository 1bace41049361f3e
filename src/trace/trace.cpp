#include "trace/trace.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <ranges>
#include <sstream>
#include <system_error>

#include "core/date_text.hpp"
#include "core/duration_text.hpp"
#include "trace/zone.hpp"

namespace limber {
namespace {

constexpr std::size_t most_problems = 20;

/// A word of a line, or the empty place after its last one.
struct Word {
  std::string_view text;
  int column;
};

/// One thing wrong in a line: where, and what was expected there.
struct TraceProblem {
  int column;
  std::string message;
};

[[noreturn]] void fail(const Word& at, std::string message) { throw TraceProblem{at.column, std::move(message)}; }

std::string found(const Word& word) {
  constexpr std::size_t enough = 40;
  if (word.text.empty()) return "the line ends here";
  return fmt::format("found \"{}\"{}", word.text.substr(0, enough), word.text.size() > enough ? "..." : "");
}

/// The words of one line, its comment left out.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text.substr(0, text.find('#'))) {
    text_ = text_.substr(0, text_.find_last_not_of(blanks) + 1);
  }

  bool empty() const { return text_.empty(); }
  Word next() {
    skip_blanks();
    const std::size_t end = std::min(text_.find_first_of(blanks, at_), text_.size());
    const Word word{text_.substr(at_, end - at_), column()};
    at_ = end;
    return word;
  }
  /// All that is left, as one word: a duration may have spaces in it.
  Word rest() {
    skip_blanks();
    const Word word{text_.substr(at_), column()};
    at_ = text_.size();
    return word;
  }

 private:
  static constexpr std::string_view blanks = " \t\r";
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }
  int column() const { return static_cast<int>(at_) + 1; }

  std::string_view text_;
  std::size_t at_ = 0;
};

Duration duration_in(const Word& word, std::string_view text) {
  const auto duration = parse_duration(text);
  if (!duration) fail(word, fmt::format("expected a duration such as 45min or \"1h 30min\"; {}", found(word)));
  if (*duration > longest_trace) fail(word, "a duration of more than a million hours is too long");
  return *duration;
}
Duration duration_in(const Word& word) { return duration_in(word, word.text); }

bool on_off_in(const Word& word) {
  if (word.text == "on") return true;
  if (word.text == "off") return false;
  fail(word, fmt::format("expected on or off; {}", found(word)));
}

template <typename What>
FactKind plain(Line& /*unused*/) {
  return What{};
}
template <typename What>
FactKind switched(Line& line) {
  return What{on_off_in(line.next())};
}
template <Posture posture>
FactKind said(Line& /*unused*/) {
  return PostureSaid{posture};
}

FactKind start_break(Line& line) {
  const Word word = line.next();
  if (word.text.empty()) return StartBreak{};
  const auto kind = break_kind(word.text);
  if (!kind) fail(word, fmt::format("expected micro or rest, or nothing; {}", found(word)));
  return StartBreak{kind};
}
/// With a length, or without.
template <typename What>
FactKind lasting(Line& line) {
  const Word word = line.rest();
  if (word.text.empty()) return What{};
  return What{duration_in(word)};
}
FactKind hours(Line& line) {
  const Word word = line.next();
  if (word.text == "usual") return HoursAsked{};
  if (word.text != "on" && word.text != "off") fail(word, fmt::format("expected on, off or usual; {}", found(word)));
  return HoursAsked{word.text == "on"};
}
FactKind engaged(Line& line) {
  const Word word = line.next();
  if (word.text != "on" && word.text != "off" && word.text != "call")
    fail(word, fmt::format("expected on, off or call; {}", found(word)));
  return EngagedChanged{word.text != "off", word.text == "call"};
}
FactKind routine(Line& line) {
  const Word total = line.next();
  const Duration length = duration_in(total);
  const Word what = line.next();
  if (what.text.empty()) return RoutineLasts{length, length};
  if (what.text == "paused") return RoutineLasts{length, std::nullopt};
  if (what.text != "left") fail(what, fmt::format("expected left or paused, or nothing; {}", found(what)));
  return RoutineLasts{length, duration_in(line.rest())};
}
FactKind meeting(Line& line) {
  const Word word = line.rest();
  if (word.text == "over") return MeetingOver{};
  return MeetingSaid{duration_in(word)};
}
FactKind busy(Line& line) {
  const Word from = line.next();
  if (from.text == "never") return BusySaid{};
  const auto at = parse_time(from.text);
  if (!at) fail(from, fmt::format("expected a time such as 1:30:00 since the start, or never; {}", found(from)));
  return BusySaid{*at, duration_in(line.rest())};
}
constexpr std::array<std::string_view, 3> moment_words{"learn", "keep", "undo"};  // in the order of MomentState
FactKind moments(Line& line) {
  const Word word = line.next();
  if (word.text == "forget") return MomentsForgotten{};
  const auto which = std::ranges::find(moment_words, word.text);
  if (which == moment_words.end()) fail(word, fmt::format("expected keep, undo, learn or forget; {}", found(word)));
  MomentSaid said{std::nullopt, static_cast<MomentState>(which - moment_words.begin())};
  const Word slot = line.rest();
  if (slot.text.empty()) return said;
  said.slot = parse_slot(slot.text);
  if (!said.slot) fail(slot, fmt::format("expected an hour such as 14:00 or tue 14:00, or nothing; {}", found(slot)));
  return said;
}
FactKind program(Line& line) {
  const Word word = line.rest();
  if (word.text.empty()) fail(word, "expected the id of a program, or none; the line ends here");
  return ProgramInFront{word.text == "none" ? "" : std::string(word.text)};
}
FactKind focus(Line& line) {
  const Word word = line.next();
  if (word.text == "none") return FocusChanged{};
  const auto rule = from_name<FocusRule>(word.text);
  if (!rule) fail(word, fmt::format("expected {}, or none; {}", fmt::join(focus_rule_words, ", "), found(word)));
  FocusInForce now{*rule, FocusProgram{}.interval};
  if (now.rule == FocusRule::longer) now.interval = duration_in(line.rest());
  return FocusChanged{now};
}
FactKind crash(Line& line) { return DaemonCrashed{duration_in(line.rest())}; }
FactKind clock_step(Line& line) {
  const Word word = line.rest();
  if (!word.text.starts_with('+') && !word.text.starts_with('-'))
    fail(word, fmt::format("expected + or - and a duration, such as +1h; {}", found(word)));
  const Duration by = duration_in(word, word.text.substr(1));
  return ClockStepped{word.text.front() == '+' ? by : -by};
}

struct EventName {
  std::string_view name;
  FactKind (*read)(Line&);
};
constexpr std::array<EventName, 31> event_names{{
    {"active", plain<TraceActive>},
    {"idle", plain<TraceIdle>},
    {"lock", plain<Locked>},
    {"unlock", plain<Unlocked>},
    {"suspend", plain<Suspended>},
    {"resume", plain<Resumed>},
    {"engaged", engaged},
    {"sharing", switched<SharingChanged>},
    {"dnd", switched<DndChanged>},
    {"fullscreen", switched<FullscreenChanged>},
    {"program", program},
    {"focus", focus},
    {"standing", said<Posture::standing>},
    {"sitting", said<Posture::sitting>},
    {"start", start_break},
    {"postpone", lasting<PostponeBreak>},
    {"skip", plain<SkipBreak>},
    {"finish", plain<FinishBreak>},
    {"forget-today", plain<TodayForgotten>},
    {"routine", routine},
    {"reset", plain<ResetClocks>},
    {"quiet", lasting<QuietAsked>},
    {"unquiet", plain<QuietEnded>},
    {"meeting", meeting},
    {"busy", busy},
    {"hours", hours},
    {"moments", moments},
    {"gentle", switched<EasyDayAsked>},
    {"clock", clock_step},
    {"crash", crash},
    {"end", nullptr},
}};

const EventName& event_in(const Word& word) {
  const auto event = std::ranges::find(event_names, word.text, &EventName::name);
  if (event != event_names.end()) return *event;
  const auto names = event_names | std::views::transform(&EventName::name);
  fail(word, fmt::format("expected an event ({}); {}", fmt::join(names, ", "), found(word)));
}

Duration time_in(const Word& word) {
  if (const auto at = parse_time(word.text)) return *at;
  if (const auto at = parse_duration(word.text); at && *at <= longest_trace) return *at;
  fail(word, fmt::format("expected a time such as 0:45:00 or 45min since the start; {}", found(word)));
}

class Parser {
 public:
  explicit Parser(const std::string& file) : file_(file) {}

  Trace read(std::string_view text) {
    int number = 0;
    while (!text.empty() && problems_.size() < most_problems) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      read_line(text.substr(0, end), ++number);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!ended_ && problems_.size() < most_problems)
      add_problem(number + 1, {1, "expected \"end\" with its time: the trace stops without it"});
    if (!problems_.empty()) throw TraceError(fmt::format("{}", fmt::join(problems_, "\n")));
    return std::move(trace_);
  }

 private:
  void read_line(std::string_view text, int number) {
    Line line{text};
    if (line.empty()) return;
    try {
      read_words(line, number);
    } catch (const TraceProblem& problem) {
      add_problem(number, problem);
    }
    begun_ = true;
  }

  void add_problem(int line, const TraceProblem& problem) {
    problems_.push_back(fmt::format("{}:{}:{}: {}", file_, line, problem.column, problem.message));
  }

  void read_words(Line& line, int number) {
    const Word first = line.next();
    if (ended_) fail(first, fmt::format("expected nothing after \"end\"; {}", found(first)));
    if (first.text == "start") {
      read_start(first, line);
    } else {
      const Duration at = time_in(first);
      const Word word = line.next();
      const EventName& event = event_in(word);
      if (at < trace_.end)
        fail(first, fmt::format("expected a time not before {}, that of line {}; found {}", time_text(trace_.end),
                                latest_line_, time_text(at)));
      trace_.end = at;
      latest_line_ = number;
      if (event.read == nullptr)
        ended_ = true;
      else
        trace_.facts.push_back({at, event.read(line), number});
    }
    const Word more = line.next();
    if (!more.text.empty()) fail(more, fmt::format("expected the end of the line; {}", found(more)));
  }

  void read_start(const Word& first, Line& line) {
    if (begun_) fail(first, "\"start DATE ZONE\" can only be the first line; expected a time");
    const Word when = line.next();
    const auto local = parse_local(when.text);
    if (!local) fail(when, fmt::format("expected a local time such as 2026-03-02T09:00:00; {}", found(when)));
    const Word zone = line.next();
    if (zone.text.empty()) fail(zone, "expected a time zone such as Europe/Amsterdam; the line ends here");
    trace_.zone = zone.text;
    try {
      trace_.start = find_zone(trace_.zone)->to_wall(*local);
    } catch (const ZoneError& error) {
      fail(zone, fmt::format("expected a time zone such as Europe/Amsterdam; {}", error.what()));
    }
  }

  Trace trace_;
  const std::string& file_;
  std::vector<std::string> problems_;
  bool begun_ = false;  // a line that is no comment has been read
  bool ended_ = false;
  int latest_line_ = 0;
};

/// "H:MM:SS" or "H:MM:SS.mmm".
Duration take_clock(DigitReader& reader, std::size_t fewest_hours, std::size_t most_hours) {
  Duration at = std::chrono::hours{reader.number(fewest_hours, most_hours)};
  reader.mark(":");
  at += std::chrono::minutes{reader.number(2, 2, 59)};
  reader.mark(":");
  at += std::chrono::seconds{reader.number(2, 2, 59)};
  if (!reader.rest().starts_with('.')) return at;
  reader.mark(".");
  return at + Duration{reader.number(3, 3)};
}

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
  std::string operator()(const SharingChanged& fact) const { return "sharing " + on_off(fact.on); }
  std::string operator()(const DndChanged& fact) const { return "dnd " + on_off(fact.on); }
  std::string operator()(const FullscreenChanged& fact) const { return "fullscreen " + on_off(fact.on); }
  std::string operator()(const ProgramInFront& fact) const {
    return "program " + (fact.program.empty() ? "none" : fact.program);
  }
  std::string operator()(const FocusChanged& fact) const {
    if (!fact.now) return "focus none";
    const std::string text = fmt::format("focus {}", name(fact.now->rule));
    return fact.now->rule == FocusRule::longer ? text + " " + format_duration(fact.now->interval) : text;
  }
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
  std::string operator()(const MomentSaid& fact) const {
    std::string text = fmt::format("moments {}", moment_words[static_cast<std::size_t>(fact.state)]);
    return fact.slot ? text + " " + slot_text(*fact.slot) : text;
  }
  std::string operator()(const MomentsForgotten&) const { return "moments forget"; }
  std::string operator()(const ResetClocks&) const { return "reset"; }
  std::string operator()(const QuietAsked& fact) const {
    return fact.length ? "quiet " + format_duration(*fact.length) : "quiet";
  }
  std::string operator()(const QuietEnded&) const { return "unquiet"; }
  std::string operator()(const MeetingSaid& fact) const { return "meeting " + format_duration(fact.lasts); }
  std::string operator()(const MeetingOver&) const { return "meeting over"; }
  std::string operator()(const BusySaid& fact) const {
    return fact.from ? fmt::format("busy {} {}", time_text(*fact.from), format_duration(fact.length)) : "busy never";
  }
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
  DigitReader reader{text};
  const Duration at = take_clock(reader, 1, 7);
  if (!reader.all_read() || at > longest_trace) return std::nullopt;
  return at;
}

std::string local_text(LocalTime local) {
  const auto date = std::chrono::floor<std::chrono::days>(local);
  const std::string clock = time_text(local - date);
  return fmt::format("{}T{:0>{}}", date_text(Date{date}), clock, clock.find('.') == std::string::npos ? 8 : 12);
}

std::optional<LocalTime> parse_local(std::string_view text) {
  DigitReader reader{text};
  const Date date = reader.date();
  reader.mark("T");
  const Duration clock = take_clock(reader, 2, 2);
  if (!reader.all_read() || clock >= 24h) return std::nullopt;
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

Trace parse_trace(std::string_view text, const std::string& file) { return Parser{file}.read(text); }

Trace read_trace(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  if (in && in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  if (!in || in.bad()) throw std::system_error(errno, std::generic_category(), "cannot read " + path.string());
  return parse_trace(text.str(), path.string());
}

}  // namespace limber
