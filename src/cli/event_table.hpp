// Events of a replay as `limber simulate` prints them, one object for each format.
#pragma once

#include <iosfwd>
#include <memory>

#include "cli/simulate.hpp"
#include "core/calendar.hpp"
#include "core/effects.hpp"
#include "core/snapshot.hpp"

namespace limber {

class EventPrinter {
 public:
  virtual ~EventPrinter() = default;
  virtual void event(const Effect& effect) = 0;
  virtual void clock_stepped(Duration /*by*/) {}
  /// The replay is over at `at`.
  virtual void end(const Snapshot& /*last*/, Instant /*at*/) {}
};

/// Prints to console.out; the start of the replay is Instant{}, which is `start` on the wall of `zone`. All of them
/// have to outlive the printer.
std::unique_ptr<EventPrinter> make_event_printer(SimulateOptions::Format format, Console& console, WallTime start,
                                                 const TimeZone& zone);

}  // namespace limber
