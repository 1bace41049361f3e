// history_query, history_export and history_delete: the recorded days and breaks.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/dispatch.hpp"

namespace limber {

class Daemon;

// The first two are carried out on the daemon's worker. Throw RpcError for bad parameters; the work throws it, as
// `unavailable`, while there is no history.
LongWork history_query(Daemon& daemon, const Request& request);
/// The same as the text of a file, for other programs.
LongWork history_export(Daemon& daemon, const Request& request);
/// Deletes days. Throws RpcError `unavailable` when that cannot be done now; nothing is deleted then.
nlohmann::ordered_json history_delete_json(Daemon& daemon, const Request& request);

}  // namespace limber
