#include "os/service_manager.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>

#include "os/fd.hpp"

namespace limber {

bool tell_service_manager(std::string_view state, const Environment& environment) {
  auto name = environment("NOTIFY_SOCKET");
  sockaddr_un address{};
  if (!name || name->size() >= sizeof address.sun_path) return false;
  address.sun_family = AF_UNIX;
  std::ranges::copy(*name, address.sun_path);
  if (address.sun_path[0] == '@') address.sun_path[0] = '\0';  // a name that is not in the file system
  const Fd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name->size());
  return socket && ::sendto(socket.get(), state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                            reinterpret_cast<const sockaddr*>(&address), length) >= 0;
}

}  // namespace limber
