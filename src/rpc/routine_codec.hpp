// Converts a routine that is being played to the answer of routine_get (PROTOCOL.md), and back.
#pragma once

#include "core/routine_player.hpp"
#include "rpc/json.hpp"

namespace limber {

Json routine_json(const RoutinePlayer& player, Instant now);

/// The routine on the clock of the caller, which reads `now`. Its exercises have ids and names only. Names of a newer
/// daemon that are not known here are read as far as possible. Throws std::invalid_argument where it is no routine.
RoutinePlayer read_routine(const Json& json, Instant now);

}  // namespace limber
