#include "bus/bus_address.hpp"

#include <gtest/gtest.h>

#include <map>

namespace limber {
namespace {

Environment having(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

TEST(BusAddress, IsTheOneInTheEnvironmentElseTheUsualSocket) {
  EXPECT_EQ(session_bus_address(having({{"DBUS_SESSION_BUS_ADDRESS", "a"}, {"XDG_RUNTIME_DIR", "/r"}})), "a");
  EXPECT_EQ(session_bus_address(having({{"XDG_RUNTIME_DIR", "/r"}})), "unix:path=/r/bus");
  EXPECT_EQ(session_bus_address(having({}), "/no/such/place"), std::nullopt);
  EXPECT_EQ(system_bus_address(having({{"DBUS_SYSTEM_BUS_ADDRESS", "a"}})), "a");
  EXPECT_EQ(system_bus_address(having({})), "unix:path=/run/dbus/system_bus_socket");
}

TEST(BusAddress, NamesTheFileOfItsSocketWhereItHasOne) {
  EXPECT_EQ(socket_file("unix:path=/run/bus,guid=1234"), "/run/bus");
  EXPECT_EQ(socket_file("unix:guid=1234,path=/run/bus"), "/run/bus");
  EXPECT_EQ(socket_file("tcp:host=x;unix:path=/run/bus"), "/run/bus");
  EXPECT_EQ(socket_file("unix:path=/my%20run/100%25"), "/my run/100%");
  EXPECT_EQ(socket_file("unix:abstract=/tmp/bus"), std::nullopt);
  EXPECT_EQ(socket_file(""), std::nullopt);
  EXPECT_EQ(socket_file("unix:path=/half%2"), "/half%2");
}

}  // namespace
}  // namespace limber
