// The methods of the protocol about the routine that is playing.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/message.hpp"

namespace limber {

class Daemon;

// Each answers as routine_get does, and throws RpcError.
nlohmann::ordered_json routine_control(Daemon& daemon, const Request& request);
nlohmann::ordered_json routine_get(Daemon& daemon, const Request& request);
nlohmann::ordered_json routine_start(Daemon& daemon, const Request& request);
nlohmann::ordered_json routine_swap(Daemon& daemon, const Request& request);

}  // namespace limber
