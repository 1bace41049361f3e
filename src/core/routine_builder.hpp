// Lays the phases of a routine one behind the other. Part of the routine; others use routine.hpp.
#pragma once

#include "core/routine.hpp"

namespace limber {

/// How much of an exercise: its ranges, decided.
struct Dose {
  Duration hold{};      ///< each side and each time
  int repetitions = 1;  ///< each side; of a flow: breaths
};

class RoutineBuilder {
 public:
  explicit RoutineBuilder(const RoutineTaste& taste) : taste_(taste), side_(taste.first) {}
  /// Goes on where these phases, of as many exercises, end.
  RoutineBuilder(const RoutineTaste& taste, std::vector<Phase> before, std::size_t exercises);

  void walk(Duration length, std::string cue);
  void add(const Exercise& exercise, const Dose& dose);
  /// Nothing to do for this long, and the end.
  void end(Duration rest);

  Duration length() const { return at_; }
  bool walked() const;
  /// With exercises by their place in the order of `add`.
  std::vector<Phase> take() { return std::move(phases_); }

 private:
  struct Cues {
    std::string first;           ///< at the beginning
    std::vector<TimedCue> more;  ///< later
  };
  void phase(PhaseKind kind, Duration length, Cues cues, Motion motion, std::optional<std::size_t> step = {});
  void ready(const ExerciseStep& step, bool first);
  void held(const Exercise& exercise, const Dose& dose, bool again);
  void flow(const Exercise& exercise, int breaths, bool again);
  void hold(const Exercise& exercise, Duration length, bool again);
  void go_back(PhaseKind kind, const Exercise& exercise, const std::string& cue, Duration least);
  void go_to(const ExerciseStep& step, PhaseKind kind, Duration length, const std::string& said);

  RoutineTaste taste_;
  Side side_;  ///< with which the next stretch with two sides begins
  Duration at_{};
  std::vector<Phase> phases_;
  std::size_t exercises_ = 0;

  // Of the exercise under way.
  std::string name_;
  Side now_ = Side::none;
  int round_ = 1, rounds_ = 1;
  std::string pose_, start_pose_;
};

/// All doses that an exercise allows, the least first.
std::vector<Dose> doses(const Exercise& exercise, Duration breath);

}  // namespace limber
