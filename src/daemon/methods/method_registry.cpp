#include "daemon/methods/method_registry.hpp"

#include <stdexcept>

#include "rpc/error.hpp"
#include "rpc/method_table.hpp"

namespace limber {

void MethodRegistry::add(std::string_view name, RequestHandler method) {
  if (!is_method(name)) throw std::logic_error("no method of the protocol: " + std::string(name));
  if (!methods_.emplace(name, std::move(method)).second)
    throw std::logic_error("a method added twice: " + std::string(name));
}

void MethodRegistry::check_complete() const {
  for (const std::string_view name : method_names)
    if (!methods_.contains(name)) throw std::logic_error("a method that nothing carries out: " + std::string(name));
}

Reply MethodRegistry::carry_out(const Request& request) const {
  const auto method = methods_.find(request.method);
  if (method == methods_.end()) throw RpcError(ErrorCode::unknown_method, "unknown method " + request.method);
  return method->second(request);
}

}  // namespace limber
