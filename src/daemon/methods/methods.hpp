// What each method of the protocol does (rpc/PROTOCOL.md).
#pragma once

#include "rpc/dispatch.hpp"

namespace limber {

class Daemon;

/// Carries out `request`, whose method is one of the protocol. Throws RpcError.
Reply carry_out(Daemon& daemon, const Request& request);

}  // namespace limber
