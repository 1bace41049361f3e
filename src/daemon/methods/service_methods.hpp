// The methods of the protocol about limberd itself: its status, its events, its end.
#pragma once

#include <functional>

#include "daemon/methods/method_registry.hpp"

namespace limber {

class RecentEvents;

struct ServiceMethodsContext {
  StatusSource status;
  const RecentEvents& recent;
  /// The display of the session that it was started in is gone: another limberd may take over.
  std::function<bool()> left_over;
};

void add_service_methods(MethodRegistry& registry, ServiceMethodsContext context);

}  // namespace limber
