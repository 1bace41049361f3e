#include "cli/care_sitting.hpp"

#include <poll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ostream>
#include <utility>

#include "cli/care_text.hpp"
#include "cli/daemon_link.hpp"
#include "os/boot_clock.hpp"
#include "os/timer_spec.hpp"
#include "words/pack_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// How often it prints the state where the line is not on a terminal.
constexpr Duration between_calls = 5min;

/// "12:34", rounded up: the last second reads 0:01.
std::string countdown(Duration left) { return minutes_and_seconds(std::chrono::ceil<std::chrono::seconds>(left)); }

/// Time for a person to read the list and answer; after it, without an answer, nothing is started.
constexpr Duration patience = 10min;

/// How often a line that is watched asks whether the pack was taken off elsewhere.
constexpr Duration between_looks = 10s;

/// The line that changes, overwritten in place; nothing where it is not seen on a terminal.
class LiveLine {
 public:
  LiveLine(std::ostream& out, bool watched) : out_(out), watched_(watched) {}
  void show(const std::string& text) {
    if (!watched_) return;
    out_ << "\r" << pad(text, shown_) << std::flush;
    shown_ = columns_of(text);
  }
  void clear() {
    if (shown_ == 0) return;
    out_ << "\r" << pad("", shown_) << "\r";
    shown_ = 0;
  }

 private:
  std::ostream& out_;
  bool watched_;
  int shown_ = 0;
};

std::string sources_of(const CareTopic& topic, const CareTopic::Timer& timer) {
  std::string list;
  for (const std::size_t source : timer.sources) list += (list.empty() ? "" : "; ") + text(topic.sources[source]);
  return list;
}

std::string plan_of(const CareTimer& timer) {
  const std::string stop = elapsed_words(timer.stop());
  if (timer.length() == timer.stop()) return tr("Off after {length}, the longest there is.", "length"_a = stop);
  // Translators: two lengths of time: "Off after 15 min, at 20 min at the latest."
  return tr("Off after {length}, at {longest} at the latest.", "length"_a = elapsed_words(timer.length()),
            "longest"_a = stop);
}

bool may_start(Console& console, CareSeat& seat, bool agreed) {
  if (agreed) return true;
  if (!seat.has_keys())
    throw CommandError(ExitCode::refused, tr("Read the list above first. If none of it is you: the same with --yes."));
  console.out << "\n" << tr("If none of it is you: Enter starts the timer, q leaves.") << " " << std::flush;
  const CareKey key = seat.wait_until(seat.now() + patience);
  console.out << "\n";
  return key == CareKey::enter;
}

void say(Console& console, const CareTimer::Call& call, bool can_ring) {
  console.out << (call.ring ? paint(console.style, Tone::warm, call.words) : call.words)
              << (call.ring && can_ring ? "\a" : "") << std::endl;
}

/// Whether the pack that the daemon knows is still the one that this terminal shows. A daemon that has gone has stopped
/// nothing: then it is this terminal that says when.
bool still_on(CareAlarm& alarm, const CareTopic& topic) {
  try {
    const auto pack = alarm.pack();
    return pack && pack->topic == topic.id;
  } catch (const NotRunning&) {
    return true;
  } catch (const ConnectionLost&) {
    return true;
  }
}

/// Enter: it has been taken off. Any other way out leaves the alarm to the daemon, where there is one.
void end_by_key(Console& console, const CareTimer& timer, const CareRun& its, CareKey key, Duration elapsed) {
  if (its.alarm && key == CareKey::quit) {
    console.out << tr("The alarm goes on without this. limber care --stop ends it.") << "\n";
    return;
  }
  if (its.alarm) its.alarm->stop();
  console.out << timer.ended_text(elapsed) << "\n";
}

void run(Console& console, const CareTopic& topic, const CareTimer& timer, CareSeat& seat, const CareRun& its,
         Duration on_already) {
  LiveLine line(console.out, seat.line_is_watched());
  const Instant begin = seat.now() - on_already;
  Duration told = on_already, asked = on_already;
  while (console.out.good()) {
    const Duration elapsed = seat.now() - begin;
    const auto calls = timer.calls(told, elapsed);
    if (its.alarm && elapsed < timer.stop() && (!calls.empty() || elapsed - asked >= between_looks)) {
      asked = elapsed;
      if (!still_on(*its.alarm, topic)) {
        line.clear();
        console.out << tr("Stopped elsewhere.") << " " << timer.ended_text(elapsed) << "\n";
        return;
      }
    }
    for (const CareTimer::Call& call : calls) {
      if (seat.line_is_watched() && !call.ring) continue;  // the line has been saying it all along
      line.clear();
      say(console, call, seat.line_is_watched());
    }
    told = elapsed;
    const auto next = timer.next_wakeup(elapsed, seat.line_is_watched());
    if (!next) return;
    line.show(timer.line(elapsed));
    const CareKey key = seat.wait_until(begin + *next);
    if (key == CareKey::none) continue;
    line.clear();
    return end_by_key(console, timer, its, key, seat.now() - begin);
  }
}

class DaemonAlarm : public CareAlarm {
 public:
  std::optional<PackRun> pack() override { return read_pack(ask_daemon("pack_get"), boot_now()); }
  void start(const std::string& topic, Duration length) override {
    ask_daemon("pack_start", {{"topic", topic}, {"length_ms", length.count()}});
  }
  void stop() override { ask_daemon("pack_stop"); }
};

CareKey key_of(char letter) {
  if (letter == '\n' || letter == '\r') return CareKey::enter;
  return letter == 'q' || letter == 'Q' ? CareKey::quit : CareKey::none;
}

}  // namespace

CareTimer::CareTimer(std::string what, Duration length, Duration stop)
    : what_(std::move(what)), length_(length), stop_(stop) {
  for (Duration at = between_calls; at < length_; at += between_calls)
    calls_.push_back({at,
                      // Translators: {pack}: "Heat", "Cold".
                      tr("{pack} on for {length}, {left} left.", "pack"_a = what_, "length"_a = elapsed_words(at),
                         "left"_a = remaining_words(length_ - at)),
                      false});
  if (length_ < stop_)
    // Translators: {length}: for how long a warm or cold pack has been on.
    calls_.push_back({length_, tr("{length}: take it off.", "length"_a = elapsed_words(length_)), true});
  calls_.push_back(
      {stop_, tr("{length}: take it off now. That is the limit.", "length"_a = elapsed_words(stop_)), true});
}

std::vector<CareTimer::Call> CareTimer::calls(Duration after, Duration until) const {
  std::vector<Call> due;
  std::ranges::copy_if(calls_, std::back_inserter(due),
                       [&](const Call& call) { return call.at > after && call.at <= until; });
  return due;
}

std::string CareTimer::line(Duration elapsed) const {
  if (elapsed < length_)
    // Translators: {pack}: "Heat", "Cold". 40 letters at most, with its arguments.
    return tr("{pack} on: {time} left. Enter ends it.", "pack"_a = what_, "time"_a = countdown(length_ - elapsed));
  // Translators: 40 letters at most.
  return tr("Take it off. Over in {time}. Enter: done.",
            "time"_a = countdown(std::max(stop_ - elapsed, Duration::zero())));
}

std::optional<Duration> CareTimer::next_wakeup(Duration elapsed, bool line_is_watched) const {
  const auto next = std::ranges::find_if(calls_, [&](const Call& call) { return call.at > elapsed; });
  if (next == calls_.end()) return std::nullopt;
  if (!line_is_watched) return next->at;
  return std::min<Duration>(next->at, std::chrono::floor<std::chrono::seconds>(elapsed) + 1s);
}

std::string CareTimer::ended_text(Duration elapsed) const {
  return tr("Ended after {length}. Take it off if you have not yet.", "length"_a = elapsed_words(elapsed));
}

CareTerminal::CareTerminal(int in, int out) : in_(in), line_is_watched_(isatty(out) == 1) {
  timer_ = checked_fd(timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK), "cannot make a timer");
  if (isatty(in) == 1 && line_is_watched_) keys_.emplace(in).enter();
}

Instant CareTerminal::now() const { return boot_now(); }

CareKey CareTerminal::read_key() {
  std::array<char, 64> keys{};
  const ssize_t count = ::read(in_, keys.data(), keys.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return CareKey::none;
  if (count <= 0) return CareKey::quit;
  // More than one at once is a key such as an arrow, or something pasted.
  return count == 1 ? key_of(keys.front()) : CareKey::none;
}

CareKey CareTerminal::wait_until(Instant at) {
  const itimerspec spec = once_at(at.time_since_epoch());
  if (timerfd_settime(timer_.get(), TFD_TIMER_ABSTIME, &spec, nullptr) != 0) throw_errno("cannot set the timer");
  while (true) {
    std::array<pollfd, 3> watched{{{signals_.fd(), POLLIN, 0}, {timer_.get(), POLLIN, 0}, {in_, POLLIN, 0}}};
    const int happened = ::poll(watched.data(), keys_ ? 3 : 2, -1);
    if (happened < 0 && errno != EINTR) throw_errno("cannot wait for keys");
    if (happened <= 0) continue;
    const auto leave = [this] { keys_ ? keys_->leave() : void(); };
    const auto enter = [this] { keys_ ? keys_->enter() : void(); };
    if (watched[0].revents != 0 && signals_.obey(leave, enter)) return CareKey::quit;
    if (watched[2].revents != 0) {
      const CareKey key = read_key();
      if (key != CareKey::none) return key;
    }
    if (watched[1].revents != 0) return CareKey::none;
  }
}

std::unique_ptr<CareAlarm> alarm_of_daemon() {
  try {
    ask_daemon("pack_get");
  } catch (const NotRunning&) {
    return nullptr;
  } catch (const RpcError& error) {
    if (error.code() == ErrorCode::unknown_method) return nullptr;
    throw;
  }
  return std::make_unique<DaemonAlarm>();
}

CareTimer care_timer_for(const CareTopic& topic, std::optional<Duration> length) {
  if (!topic.timer)
    throw CommandError(
        ExitCode::bad_usage,
        tr("'{page}' has no timer. Heat and cold have one: limber care heat --timer", "page"_a = topic.id));
  const Duration chosen = length.value_or(topic.timer->length);
  if (chosen < 1s) throw CommandError(ExitCode::bad_usage, tr("A second is the least that the timer counts."));
  if (chosen > topic.timer->stop)
    throw CommandError(ExitCode::refused,
                       tr("{length} is too long: {limit} is the limit. It comes from: {sources}.",
                          "length"_a = remaining_words(chosen), "limit"_a = elapsed_words(topic.timer->stop),
                          "sources"_a = sources_of(topic, *topic.timer)));
  return CareTimer(topic.name, chosen, topic.timer->stop);
}

void run_care_timer(Console& console, const CareTopic& topic, const CareTimer& timer, CareSeat& seat,
                    const CareRun& its) {
  if (const auto on = its.alarm ? its.alarm->pack() : std::nullopt) {
    if (on->topic != topic.id)
      throw CommandError(ExitCode::refused,
                         // Translators: {pack}: "Heat", "Cold".
                         tr("A timer runs already: {pack} is on. limber care --stop ends it.", "pack"_a = on->name));
    const Duration on_for = seat.now() - on->since;
    // Translators: {pack}: "Heat", "Cold".
    console.out << tr("{pack} has been on for {length}.", "pack"_a = topic.name, "length"_a = elapsed_words(on_for))
                << std::endl;
    return run(console, topic, CareTimer(topic.name, on->length, on->stop), seat, its, on_for);
  }
  if (const auto* ask_first = topic.section(CareRole::ask_first))
    console.out << care_section_text(*ask_first, console.style.width);
  if (!may_start(console, seat, its.agreed)) {
    console.out << tr("Nothing started.") << "\n";
    return;
  }
  if (its.alarm) its.alarm->start(topic.id, timer.length());
  console.out << "\n" << tr("Cloth in between, and stay awake.") << " " << plan_of(timer) << std::endl;
  run(console, topic, timer, seat, its, 0ms);
}

void stop_care_timer(Console& console, CareAlarm& alarm, Instant now) {
  const auto pack = alarm.pack();
  if (!pack) {
    console.out << tr("No pack is on.") << "\n";
    return;
  }
  alarm.stop();
  console.out << CareTimer(pack->name, pack->length, pack->stop).ended_text(now - pack->since) << "\n";
}

}  // namespace limber
