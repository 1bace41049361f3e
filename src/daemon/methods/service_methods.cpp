#include "daemon/methods/topics.hpp"

#include <unistd.h>
#include <csignal>
#include <utility>

#include "daemon/recent_events.hpp"
#include "rpc/error.hpp"

namespace limber {

namespace {

/// The answer is sent before the signal is handled.
Json quit(const ServiceMethodsContext& context, const Request& request) {
  const Params params(request, {"if_left_over"});
  if (params.flag("if_left_over").value_or(false) && !context.left_over())
    throw refused("in_use", "The session that this limberd runs in has not ended.");
  std::raise(SIGTERM);
  return Json{{"pid", ::getpid()}};
}

Json status_get(const ServiceMethodsContext& context) { return context.status(); }

Json events_recent(const ServiceMethodsContext& context) { return {{"events", context.recent.json()}}; }

/// The subscription belongs to the connection (RpcSession), which answers this itself.
Json events_subscribe(const ServiceMethodsContext&, const Request&) {
  throw RpcError(ErrorCode::internal, "A subscription belongs to a connection.");
}

}  // namespace

void add_service_methods(MethodRegistry& registry, ServiceMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("quit", quit);
  add("status_get", status_get);
  add("events_recent", events_recent);
  add("events_subscribe", events_subscribe);
}

}  // namespace limber
