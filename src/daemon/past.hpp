// history_query, history_export and history_delete: the days and breaks of the past, as the protocol tells them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rpc/message.hpp"

namespace limber {

class Daemon;

/// Throws RpcError: for bad parameters, and `unavailable` while there is no history.
nlohmann::ordered_json past_json(Daemon& daemon, const Request& request);
/// The same as the text of a file, for other programs.
nlohmann::ordered_json past_export_json(Daemon& daemon, const Request& request);
/// Deletes days. Throws RpcError `unavailable` when that cannot be done now; nothing is deleted then.
nlohmann::ordered_json past_delete_json(Daemon& daemon, const Request& request);

}  // namespace limber
