// The methods of the protocol about the warm or cold pack that is on. Each answers as pack_get does, and throws
// RpcError.
#pragma once

#include "daemon/methods/method_registry.hpp"

namespace limber {

class PackAlarm;

struct PackMethodsContext {
  PackAlarm& pack;
};

void add_pack_methods(MethodRegistry& registry, PackMethodsContext context);

}  // namespace limber
