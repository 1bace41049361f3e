// history_query: the days and breaks of the past, as the protocol tells them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/message.hpp"

namespace limber {

class Daemon;

/// Throws RpcError: for bad parameters, and `unavailable` while there is no history.
nlohmann::ordered_json past_json(Daemon& daemon, const Request& request);

}  // namespace limber
