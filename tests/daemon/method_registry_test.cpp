#include "daemon/methods/method_registry.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "rpc/error.hpp"
#include "rpc/method_table.hpp"

namespace limber {
namespace {

Reply nothing(const Request&) { return nlohmann::ordered_json::object(); }

Request request_of(std::string method) {
  Request request;
  request.method = std::move(method);
  return request;
}

TEST(MethodRegistry, CarriesOutWhatIsAddedWithItsContext) {
  MethodRegistry registry;
  topic_methods(registry, 42)("status_get",
                              [](int context, const Request&) { return nlohmann::ordered_json(context); });
  EXPECT_EQ(registry.carry_out(request_of("status_get")).result, 42);
  EXPECT_THROW(registry.carry_out(request_of("quit")), RpcError);
}

TEST(MethodRegistry, HoldsEachMethodOfTheProtocolOnceAndNoOther) {
  MethodRegistry registry;
  EXPECT_THROW(registry.add("no_such_method", nothing), std::logic_error);
  registry.add("quit", nothing);
  EXPECT_THROW(registry.add("quit", nothing), std::logic_error);
  EXPECT_THROW(registry.check_complete(), std::logic_error) << "most are missing";
  for (const std::string_view name : method_names)
    if (name != "quit") registry.add(name, nothing);
  EXPECT_NO_THROW(registry.check_complete());
}

}  // namespace
}  // namespace limber
