// What limberd does for each method of the protocol (rpc/PROTOCOL.md). Each topic adds its own methods with what they
// need: break_methods.hpp and its neighbours.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "rpc/dispatch.hpp"

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

/// Adds the methods of one topic, which share a context.
template <typename Context>
class TopicMethods {
 public:
  TopicMethods(MethodRegistry& registry, Context context)
      : registry_(registry), context_(std::make_shared<const Context>(std::move(context))) {}

  template <typename Method>
  TopicMethods& add(std::string_view name, Method method) {
    registry_.add(name,
                  [context = context_, method](const Request& request) -> Reply { return method(*context, request); });
    return *this;
  }

 private:
  MethodRegistry& registry_;
  std::shared_ptr<const Context> context_;
};

/// The answer of status_get.
using StatusSource = std::function<nlohmann::ordered_json()>;

}  // namespace limber
