// The address of a Unix socket, as the calls of the system take it.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace limber {

struct SocketAddress {
  sockaddr_un name{};
  socklen_t length = 0;

  const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&name); }
};

/// Of the file at `path`; of a socket without a file where that begins with '@'. None: it is too long for one.
inline std::optional<SocketAddress> socket_address(std::string_view path) {
  SocketAddress its;
  if (path.size() >= sizeof its.name.sun_path) return std::nullopt;
  its.name.sun_family = AF_UNIX;
  path.copy(its.name.sun_path, path.size());
  if (path.starts_with('@')) its.name.sun_path[0] = '\0';
  its.length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
  return its;
}

}  // namespace limber
