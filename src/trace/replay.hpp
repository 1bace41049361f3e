// Drives the engine through a trace in virtual time, as a watcher, a desktop and a daemon would: no clock, no waiting.
#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/rotation.hpp"
#include "core/snapshot.hpp"
#include "trace/trace.hpp"

namespace limber {

/// When the engine is woken. All ways have to give the same effects, but for `known_at` (B2).
struct ReplayMode {
  enum class Wakes {
    exact,  ///< when it asked for it
    extra,  ///< and every `every` besides
    late,   ///< never: it works things out with the next event, and at the end
  } wakes = Wakes::exact;
  Duration every = 1min;
};

/// What a simulated person does about a prompt.
struct GetUp {
  Duration length;
};  ///< leaves the desk, whatever input the trace has meanwhile
struct Response {
  Duration after;  ///< the prompt; not negative
  std::variant<GetUp, StartBreak, PostponeBreak, SkipBreak> what;
};

/// The callbacks of a replay. Those left empty are not called.
struct ReplayListener {
  std::function<void(const Effect&)> effect;
  std::function<void(Instant, const Event&)> told;                ///< each event, before it goes into the engine
  std::function<void(Instant, Duration)> clock_stepped;           ///< the wall clock, by so much
  std::function<std::optional<Response>(const Effect&)> respond;  ///< to a Prompted effect; none: ignores it
};

/// Replays all of `trace`; the start is Instant{}. Gives what the engine remembers at the end of it.
/// Throws ZoneError for a zone that there is not.
Snapshot replay(const Trace& trace, const Policy& policy, std::vector<RotationEntry> pool,
                const ReplayListener& listener, ReplayMode mode = {});

}  // namespace limber
