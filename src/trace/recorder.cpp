#include "trace/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <system_error>
#include <utility>

#include "trace/trace.hpp"

namespace limber {
namespace {

/// Empty where there is no such file. A pipe would be waited for, and a device may have no end.
std::string contents_of(const std::filesystem::path& path) {
  std::error_code none;
  if (std::filesystem::exists(path, none) && !std::filesystem::is_regular_file(path, none))
    throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                            "cannot record into " + path.string() + ", which is no regular file");
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Whole lines only: the last may have been cut short.
std::string_view whole_lines(std::string_view text) { return text.substr(0, text.rfind('\n') + 1); }

std::string_view without_end(std::string_view text) {
  constexpr std::string_view last = " end\n";
  if (!text.ends_with(last)) return text;
  return whole_lines(text.substr(0, text.size() - 1));
}

Duration steps_in(const Trace& trace) {
  Duration sum{};
  for (const Fact& fact : trace.facts)
    if (const auto* step = std::get_if<ClockStepped>(&fact.what)) sum += step->by;
  return sum;
}

}  // namespace

Recorder::Recorder(const std::filesystem::path& path, WallTime start_wall, const std::string& zone, Instant start)
    : path_(path), wall_start_(start_wall), start_(start) {
  const std::string there = contents_of(path);
  const std::string first = start_text(start_wall, zone);
  if (!there.empty()) go_on(there);
  out_.open(path, std::ios::binary | std::ios::app);
  if (there.empty())
    write({.at = offset_, .text = first.substr(0, first.size() - 1)});
  else
    write({.at = offset_, .text = "# recorded on"});
}

Recorder::~Recorder() {
  try_to([this] { flush(); });
}

void Recorder::try_to(const std::function<void()>& record) {
  if (problem_) return;
  try {
    record();
  } catch (const std::exception& error) {
    problem_ = fmt::format("Recording has ended: {}.", error.what());
    held_.clear();
    out_.close();
  }
}

/// Takes up the trace that the file holds.
void Recorder::go_on(const std::string& text) {
  const std::string_view lines = whole_lines(text);
  const std::string_view kept = without_end(lines);
  const bool ended = kept.size() < lines.size();
  const Trace trace = ended ? parse_trace(lines, path_.string())
                            : parse_trace(std::string{kept} + "1000000:00:00 end\n", path_.string());
  for (const Fact& fact : trace.facts)
    if (const auto* sharing = std::get_if<SharingChanged>(&fact.what)) sharing_ = sharing->on;
  written_ = ended ? trace.end : trace.facts.empty() ? 0ms : trace.facts.back().at;
  offset_ = std::max(written_, wall_start_ - trace.start - steps_in(trace));
  const std::string crash = fact_text({written_, DaemonCrashed{offset_ - written_}});
  std::filesystem::resize_file(path_, kept.size());
  out_.open(path_, std::ios::binary | std::ios::app);
  write({.at = written_, .text = crash});
  out_.close();
}

Duration Recorder::since_start(Instant at) const { return std::max(offset_ + (at - start_), Duration{}); }

void Recorder::write(const HeldLine& line) {
  errno = 0;
  out_ << line.text << '\n' << std::flush;
  if (!out_)
    throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), "cannot write " + path_.string());
  written_ = std::max(written_, line.at);
}

void Recorder::flush() {
  for (const HeldLine& line : held_) write(line);
  held_.clear();
}

void Recorder::keep(Duration at, std::string text) {
  held_.push_back({.at = at, .text = std::move(text)});
  if (!holding_) flush();
}

void Recorder::fact(Duration at, FactKind what) { keep(at, fact_text({at, what})); }

/// Reported anew after a sleep, the input did not go on before.
void Recorder::active(Instant at) {
  std::erase_if(held_, [&](const HeldLine& line) { return line.inferred && line.at >= slept_at_; });
  holding_ = false;
  fact(since_start(at), TraceActive{});
  holding_ = true;
}

/// In a trace a lock or a sleep stops the input. A watcher need not notice one that is short: then it goes on.
void Recorder::infer_active(Instant at) {
  if (holding_) held_.push_back({since_start(at), fact_text({since_start(at), TraceActive{}}), true});
}

/// The last input comes before what has happened since.
void Recorder::idle(Instant since) {
  const Duration at = std::max(since_start(since), written_);
  std::erase_if(held_, [&](const HeldLine& line) { return line.inferred && line.at > at; });
  const auto later = std::ranges::find_if(held_, [&](const HeldLine& line) { return line.at > at; });
  held_.insert(later, {at, fact_text({at, TraceIdle{}})});
  holding_ = false;
  flush();
}

void Recorder::event(Instant at, const Event& event) {
  try_to([&] { record_event(at, event); });
}

void Recorder::record_event(Instant at, const Event& event) {
  if (const auto* edge = std::get_if<InputIdle>(&event)) {
    idle(edge->since);
  } else if (std::holds_alternative<InputActive>(event)) {
    active(at);
  } else if (const auto* choice = std::get_if<ChooseStretch>(&event)) {
    keep_remark(at, "chose the stretch " + choice->id);
  } else if (std::holds_alternative<SettingsChanged>(event)) {
    keep_remark(at, "changed the settings");
  } else if (const auto* engaged = std::get_if<EngagedChanged>(&event)) {
    record_engaged(at, *engaged);
  } else if (const auto* busy = std::get_if<BusyTimesChanged>(&event)) {
    fact(since_start(at), BusySaid{});
    for (const BusyTime& each : busy->times)
      if (const Instant from = std::max(each.from, start_); from < each.to)
        fact(since_start(at), BusySaid{since_start(from), each.to - from});
  } else if (auto what = fact_of(at, event)) {
    fact(since_start(at), *what);
    if (std::holds_alternative<Suspended>(event)) slept_at_ = since_start(at);
    if (std::holds_alternative<Unlocked>(event) || std::holds_alternative<Resumed>(event)) infer_active(at);
  }
}

/// What is shared has a line of its own in a trace; beside it `engaged` says what else there is. Where one takes the
/// other's place, there is no moment between.
void Recorder::record_engaged(Instant at, const EngagedChanged& event) {
  const std::pair others{event.on && (event.call || !event.sharing), event.call};
  const bool same_others = std::exchange(engaged_, others) == others;
  const bool same_sharing = std::exchange(sharing_, event.sharing) == event.sharing;
  const auto record_sharing = [&] { fact(since_start(at), SharingChanged{event.sharing}); };
  if (!same_sharing && event.sharing) record_sharing();
  if (!same_others || same_sharing) fact(since_start(at), EngagedChanged{others.first, others.second});
  if (!same_sharing && !event.sharing) record_sharing();
}

std::optional<FactKind> Recorder::fact_of(Instant at, const Event& event) const {
  if (const auto* quiet = std::get_if<QuietBegan>(&event)) {
    if (quiet->lasts || !quiet->until) return QuietAsked{quiet->lasts};
    return QuietAsked{std::max(*quiet->until - (wall_start_ + (at - start_)), Duration{})};
  }
  if (const auto* said = std::get_if<HoursSaid>(&event))
    return HoursAsked{said->hours ? std::optional(said->hours->open) : std::nullopt};
  if (const auto* said = std::get_if<EasyDaySaid>(&event)) return EasyDayAsked{said->day.has_value()};
  return std::visit(
      []<typename What>(const What& what) -> std::optional<FactKind> {
        if constexpr (std::is_constructible_v<FactKind, What>)
          return FactKind{what};
        else
          return std::nullopt;
      },
      event);
}

void Recorder::clock_stepped(Instant at, Duration by) {
  wall_start_ += by;
  try_to([&] { fact(since_start(at), ClockStepped{by}); });
}

void Recorder::keep_remark(Instant at, std::string_view text) {
  keep(since_start(at), fmt::format("# {} {}", time_text(since_start(at)), text));
}

void Recorder::end(Instant at) {
  try_to([&] {
    holding_ = false;
    flush();
    write({.at = since_start(at), .text = time_text(std::max(since_start(at), written_)) + " end"});
  });
}

}  // namespace limber
