// What limberd does for each method of the protocol (rpc/PROTOCOL.md). Each topic adds its own methods with what they
// need: topics.hpp.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "rpc/dispatch.hpp"
#include "rpc/params.hpp"

namespace limber {

class MethodRegistry {
 public:
  /// `name`: of rpc/method_table.hpp, and not added yet; else throws std::logic_error.
  void add(std::string_view name, RequestHandler method);
  /// Throws std::logic_error (with the name) where a method of the protocol has not been added.
  void check_complete() const;
  /// Throws RpcError, as the method does.
  Reply carry_out(const Request& request) const;

 private:
  std::map<std::string, RequestHandler, std::less<>> methods_;
};

/// A method that takes no request has no parameters.
template <typename Method, typename Context>
Reply carry_out(const Method& method, const Context& context, const Request& request) {
  if constexpr (std::is_invocable_v<Method, const Context&, const Request&>) {
    return method(context, request);
  } else {
    Params(request, {});
    return method(context);
  }
}

/// For the methods of one topic, which share a context: add("break_start", break_start).
template <typename Context>
auto topic_methods(MethodRegistry& registry, Context context) {
  return [&registry, shared = std::make_shared<const Context>(std::move(context))](std::string_view name, auto method) {
    registry.add(name, [shared, method](const Request& request) { return carry_out(method, *shared, request); });
  };
}

}  // namespace limber
