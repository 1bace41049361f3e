// The methods of the protocol about limberd itself: its status, its events, its end.
#include <unistd.h>

#include <csignal>

#include "daemon/daemon.hpp"
#include "rpc/params.hpp"

namespace limber {

/// The answer is sent before the signal is handled.
Reply Daemon::quit(const Request& request) {
  const Params params(request, {"if_left_over"});
  if (params.flag("if_left_over").value_or(false) && !(session_end_ && session_end_->has_lost_its_display()))
    throw refused("in_use", "The session that this limberd runs in has not ended.");
  std::raise(SIGTERM);
  return Json{{"pid", ::getpid()}};
}

Reply Daemon::status_get(const Request& request) {
  Params(request, {});
  return status_json();
}

Reply Daemon::events_recent(const Request& request) {
  Params(request, {});
  return Json{{"events", recent_.json()}};
}

/// Who subscribes is known to the connection, which answers this itself.
Reply Daemon::events_subscribe(const Request&) {
  throw RpcError(ErrorCode::internal, "A subscription belongs to a connection.");
}

}  // namespace limber
