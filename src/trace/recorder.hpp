// Records a real day as a trace, fact by fact, from the events that go into the engine. So a bug in daily use can be
// replayed, and its trace becomes a test.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/events.hpp"
#include "trace/trace.hpp"

namespace limber {

/// A line is written as soon as no earlier one can come: the idle edge is reported late, so the lines of a spell of
/// input wait for the pause that ends it. A daemon that is killed loses only these lines and the "end": the file is
/// then finished by hand, or by continuing the recording in it.
///
/// What a trace has no event for stands in it as a comment: changed settings, a chosen stretch. Work hours, days and
/// the end of quiet follow from the wall clock.
///
/// The first failure to write ends the recording: problem() gives the reason, and nothing more is written.
class Recorder {
 public:
  /// Begins a trace in `path`, where it is `start_wall` in the zone called `zone` at `start`. If the file holds a trace
  /// already, ended or cut short, it goes on: the time between becomes a `crash`, its length told by the wall clock.
  /// Throws TraceError if the file holds something else, ZoneError, and std::system_error where it cannot be written or
  /// is no regular file (a pipe, a device).
  Recorder(const std::filesystem::path& path, WallTime start_wall, const std::string& zone, Instant start);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Records an event that Scheduler::apply was called with. `at` never decreases.
  void event(Instant at, const Event& event);
  /// The wall clock was stepped; to be called before what the calendar makes of it.
  void clock_stepped(Instant at, Duration by);
  /// The trace is over; nothing may be recorded after it.
  void end(Instant at);

  /// Why recording has ended, a sentence for people; none: it goes on.
  const std::optional<std::string>& problem() const { return problem_; }

 private:
  struct HeldLine {
    Duration at;
    std::string text;
    bool inferred = false;  // not reported, and dropped if a report contradicts it
  };

  void record_event(Instant at, const Event& event);
  void record_engaged(Instant at, const EngagedChanged& event);
  void go_on(const std::string& text);
  void keep(Duration at, std::string text);
  void keep_remark(Instant at, std::string_view text);
  void fact(Duration at, FactKind what);
  void active(Instant at);
  void idle(Instant since);
  void infer_active(Instant at);
  void flush();
  void write(const HeldLine& line);
  void try_to(const std::function<void()>& record);
  Duration since_start(Instant at) const;
  std::optional<FactKind> fact_of(Instant at, const Event& event) const;

  std::filesystem::path path_;
  std::ofstream out_;
  std::optional<std::string> problem_;
  WallTime wall_start_;  // what the clock would have shown at `start_`, had it not been stepped since
  Instant start_;
  Duration offset_{};   // of `start_` in the trace
  Duration written_{};  // the time of the latest line
  std::vector<HeldLine> held_;
  bool holding_ = false;                          // input goes on, as far as known
  bool sharing_ = false;                          // the screen, as last recorded
  std::optional<std::pair<bool, bool>> engaged_;  // by others, and whether by a call; as last recorded
  Duration slept_at_ = Duration::max();           // when the machine last fell asleep
};

}  // namespace limber
