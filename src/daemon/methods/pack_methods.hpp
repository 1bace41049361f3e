// The methods of the protocol about the warm or cold pack that is on.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/message.hpp"

namespace limber {

class Daemon;

// Each answers as pack_get does, and throws RpcError.
nlohmann::ordered_json pack_get(Daemon& daemon, const Request& request);
nlohmann::ordered_json pack_start(Daemon& daemon, const Request& request);
nlohmann::ordered_json pack_stop(Daemon& daemon, const Request& request);

}  // namespace limber
