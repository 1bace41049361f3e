// The address of a bus, and the socket file that can be watched for its return.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "os/paths.hpp"

namespace limber {

/// $DBUS_SESSION_BUS_ADDRESS, else the socket `bus` in the user's runtime directory; none where there is neither.
std::optional<std::string> session_bus_address(const Environment& environment = process_environment,
                                               const std::filesystem::path& run_user = "/run/user");

/// $DBUS_SYSTEM_BUS_ADDRESS, else the well-known socket.
std::string system_bus_address(const Environment& environment = process_environment);

/// The socket's file in an address that has one ("unix:path=/run/user/1000/bus,guid=…"); none for abstract sockets and
/// the like.
std::optional<std::filesystem::path> socket_file(std::string_view address);

}  // namespace limber
