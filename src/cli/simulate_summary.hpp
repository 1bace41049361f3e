// What a replay comes to: prompts and outcomes of each break, and the time in the chair.
#pragma once

#include <array>
#include <set>
#include <string>

#include "cli/style.hpp"
#include "core/calendar.hpp"
#include "core/effects.hpp"
#include "core/snapshot.hpp"

namespace limber {

class SimulateSummary {
 public:
  /// `local` is the time on the wall at `effect.at`.
  void add(const Effect& effect, LocalTime local);
  /// The sitting that is still under way at the end, as the engine remembers it.
  void end(const Snapshot& last, LocalTime local);

  /// A few lines for people, ended.
  std::string text(const Style& style) const;

 private:
  struct Counts {
    int prompts = 0;
    int postponed = 0;
    std::array<int, 5> outcomes{};  // by Outcome
  };

  void add_sitting(Duration length, LocalTime until);

  std::array<Counts, 2> breaks_;  // by index_of(kind)
  Duration sitting_{};
  Duration longest_{};
  std::set<std::chrono::local_days> days_;  // with any sitting
};

}  // namespace limber
