// A routine that is being played, as routine_get tells it (PROTOCOL.md), and back.
#pragma once

#include "core/routine_player.hpp"
#include "rpc/json.hpp"

namespace limber {

Json routine_json(const RoutinePlayer& player, Instant now);

/// The same on another clock, on which it is `now`. Of the exercises there are the ids and names. What a newer
/// daemon calls in a way that is not known here is read as far as it can be. Throws std::invalid_argument for what is
/// no routine.
RoutinePlayer read_routine(const Json& json, Instant now);

}  // namespace limber
