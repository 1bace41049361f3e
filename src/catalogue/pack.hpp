// A warm or cold pack that is on: when it is time to take it off, when it has been on for as long as it may, and how
// that is said. Pure; instants are of the clock that goes on while the machine sleeps.
#pragma once

#include <optional>
#include <string>

#include "catalogue/care.hpp"
#include "core/time.hpp"

namespace limber {

enum class PackStage {
  on,    ///< within its length
  over,  ///< past the length, not yet at the last moment
  off    ///< the last moment has passed
};
constexpr std::array<std::string_view, 3> names_of(PackStage) { return {"on", "over", "off"}; }

struct PackRun {
  std::string topic, name;  ///< "heat", "Heat"
  Instant since;
  Duration length;  ///< after this it is time to take it off
  Duration stop;    ///< never longer than this

  PackStage stage(Instant now) const;
  /// When the stage changes next; none once it is off.
  std::optional<Instant> next_change(Instant now) const;
};

/// The shortest length that can be asked for.
inline constexpr Duration shortest_pack = 1s;

/// A pack of this topic from `now` on. `length`: that of the topic if none. None: the topic has no timer, or the length
/// is below shortest_pack or above what the topic allows.
std::optional<PackRun> pack_run(const CareTopic& topic, std::optional<Duration> length, Instant now);
/// The longest that this topic allows; never more than longest_care_minutes. The topic has to have a timer.
Duration longest_pack(const CareTopic& topic);

}  // namespace limber
