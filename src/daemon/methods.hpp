// What each method of the protocol does (rpc/PROTOCOL.md).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/message.hpp"

namespace limber {

class Daemon;

/// Carries out `request`, whose method is one of the protocol. Throws RpcError.
nlohmann::ordered_json carry_out(Daemon& daemon, const Request& request);

}  // namespace limber
