#include "trace/office_day.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace limber {
namespace {

constexpr Duration day_length = 24h;
constexpr Duration trace_begins = 8h + 30min;  // local time of the first day

/// From and to, both possible. What is between is drawn evenly, or `mostly short`: a quarter up on the average.
struct Between {
  Duration least;
  Duration most;
};

/// What a day is drawn from.
struct OfficeDay {
  Between arrives{8h + 40min, 9h + 20min};  ///< local time
  Between stays{8h + 40min, 9h + 20min};    ///< lunch included
  Between lunch_at{12h, 13h};               ///< local time
  Between lunch{30min, 60min};              ///< screen locked
  int most_coffees = 4;                     ///< 0 to that many
  Between coffee{2min, 9min};               ///< mostly short
  int most_meetings = usual_meetings;       ///< 0 to that many, half an hour or an hour
  Between typing{5s, 150s};                 ///< mostly short
  Between reading{6s, 80s};                 ///< mostly short
  Between listening{15s, 8min};             ///< no input in a meeting; mostly short
  Between noting{2s, 20s};                  ///< input in a meeting; mostly short
};

/// How the person answers a prompt, each time drawn anew. The rest of the chances is to take no notice.
struct OfficePerson {
  double gets_up = 0.6;         ///< leaves the desk,
  Between reaction{2s, 20s};    ///< after that long,
  double shortest_break = 0.7;  ///< for that share of the break's duration at least
  double longest_break = 2.0;   ///< and that at most
  double postpones = 0.2;       ///< skips instead where that is not offered
  double skips = 0.05;
};

/// Random draws that come out the same with every standard library: its distributions may differ, its engines may not.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  /// From 0 up to, but not including, 1.
  double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  /// From 0 to `most`.
  int count(int most) { return static_cast<int>(share() * (most + 1)); }
  /// Whole seconds, evenly.
  Duration even(const Between& range) { return stretched(range, share()); }
  /// Whole seconds, mostly short: a quarter of the way up on the average.
  Duration mostly_short(const Between& range) {
    const double one = share();
    return stretched(range, one * one * one);
  }

 private:
  static Duration stretched(const Between& range, double share) {
    const auto seconds = static_cast<double>((range.most - range.least) / 1s) * share;
    return range.least + std::chrono::seconds{std::llround(seconds)};
  }

  std::mt19937_64 engine_;
};

/// Draws one day after the other and writes its facts down.
class DayWriter {
 public:
  DayWriter(std::uint64_t seed, OfficeCalendar calendar, int most_meetings, std::vector<Fact>& facts)
      : day_{.most_meetings = most_meetings}, chance_(seed), calendar_(calendar), facts_(facts) {}

  /// The day whose midnight is at `midnight`, counted from the start of the trace.
  void write(Duration midnight, bool first) {
    now_ = std::max(midnight + chance_.even(day_.arrives), Duration{});
    const Duration leaves = now_ + chance_.even(day_.stays);
    plan(midnight, leaves);
    if (!first) arrive();
    if (calendar_ == OfficeCalendar::known) tell_calendar();
    for (const Plan& plan : plans_) {
      work_until(plan.at);
      (this->*plan.act)(plan.length);
    }
    work_until(leaves);
    leave();
  }

 private:
  struct Plan {
    Duration at;
    Duration length;
    void (DayWriter::*act)(Duration length);
  };

  void fact(FactKind what) { facts_.push_back({now_, what}); }

  /// What is not free any more is not planned; the first wins.
  void add(const Plan& plan, Duration leaves) {
    const auto clashes = [&](const Plan& other) {
      return plan.at < other.at + other.length + 5min && other.at < plan.at + plan.length + 5min;
    };
    if (plan.at + plan.length < leaves && std::ranges::none_of(plans_, clashes)) plans_.push_back(plan);
  }

  void plan(Duration midnight, Duration leaves) {
    plans_.clear();
    add({midnight + chance_.even(day_.lunch_at), chance_.even(day_.lunch), &DayWriter::lunch}, leaves);
    for (int left = chance_.count(day_.most_meetings); left > 0; --left) {
      const Duration length = chance_.share() < 0.5 ? 30min : 60min;
      add({chance_.even({now_ + 10min, leaves}), length, &DayWriter::meeting}, leaves);
    }
    for (int left = chance_.count(day_.most_coffees); left > 0; --left)
      add({chance_.even({now_ + 10min, leaves}), chance_.mostly_short(day_.coffee), &DayWriter::coffee}, leaves);
    std::ranges::sort(plans_, {}, &Plan::at);
  }

  void tell_calendar() {
    fact(BusySaid{});
    for (const Plan& plan : plans_)
      if (plan.act == &DayWriter::meeting) fact(BusySaid{plan.at, plan.length});
  }

  void arrive() {
    fact(Resumed{});
    now_ += 5s;
    fact(Unlocked{});
  }
  void leave() {
    fact(Locked{});
    now_ += 30s;
    fact(Suspended{});
  }

  void spells(Duration until, const Between& busy, const Between& still) {
    while (now_ < until) {
      fact(TraceActive{});
      now_ = std::min(until, now_ + chance_.mostly_short(busy));
      fact(TraceIdle{});
      now_ = std::min(until, now_ + chance_.mostly_short(still));
    }
  }
  void work_until(Duration until) { spells(until, day_.typing, day_.reading); }

  void lunch(Duration length) {
    fact(Locked{});
    now_ += length;
    fact(Unlocked{});
  }
  void coffee(Duration length) { now_ += length; }
  void meeting(Duration length) {
    fact(EngagedChanged{true});
    spells(now_ + length, day_.noting, day_.listening);
    fact(EngagedChanged{false});
  }

  const OfficeDay day_;
  Chance chance_;
  OfficeCalendar calendar_;
  std::vector<Fact>& facts_;
  Duration now_{};
  std::vector<Plan> plans_;
};

class Answers {
 public:
  Answers(const Policy& policy, std::uint64_t seed) : policy_(policy), chance_(seed) {}

  std::optional<Response> operator()(const Effect& effect) {
    const auto& prompt = std::get<Prompted>(effect.what);
    // All is drawn each time, so that one answer does not change the chances of the next.
    const Duration after = chance_.even(person_.reaction);
    const double mood = chance_.share();
    const double share = person_.shortest_break + chance_.share() * (person_.longest_break - person_.shortest_break);
    if (mood < person_.gets_up) return Response{after, GetUp{length(prompt.kind, share)}};
    if (mood < person_.gets_up + person_.postpones) {
      if (prompt.may_postpone) return Response{after, PostponeBreak{}};
      return Response{after, SkipBreak{}};
    }
    if (mood < person_.gets_up + person_.postpones + person_.skips) return Response{after, SkipBreak{}};
    return std::nullopt;
  }

 private:
  Duration length(BreakKind kind, double share) const {
    const auto whole = static_cast<double>(policy_.of(kind).duration / 1s);
    return std::chrono::seconds{static_cast<std::int64_t>(whole * share)};
  }

  Policy policy_;
  OfficePerson person_{};
  Chance chance_;
};

}  // namespace

Trace synthetic_days(int days, std::uint64_t seed, OfficeCalendar calendar, int most_meetings) {
  constexpr int days_of_work = 5;
  Trace trace;
  trace.start = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + trace_begins;
  DayWriter writer{seed, calendar, most_meetings, trace.facts};
  for (int number = 0; number < days; ++number) {
    const int calendar_day = number / days_of_work * 7 + number % days_of_work;
    writer.write(calendar_day * day_length - trace_begins, number == 0);
  }
  trace.end = trace.facts.back().at + 1min;
  return trace;
}

std::function<std::optional<Response>(const Effect&)> office_person(const Policy& policy, std::uint64_t seed) {
  return Answers{policy, seed};
}

}  // namespace limber
