#include "daemon/service_notify.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/number_text.hpp"
#include "os/boot_clock.hpp"

namespace limber {

namespace {

std::string taken_from_environment(const char* name) {
  const char* value = std::getenv(name);
  std::string text = value != nullptr ? value : "";
  ::unsetenv(name);
  return text;
}

}  // namespace

ServiceNotify::ServiceNotify(boost::asio::io_context& io) : timer_(io, [this] { ping(); }) {
  const std::string socket = taken_from_environment("NOTIFY_SOCKET");
  const auto microseconds = whole_number<std::int64_t>(taken_from_environment("WATCHDOG_USEC"));
  const auto pid = whole_number<std::int64_t>(taken_from_environment("WATCHDOG_PID"));
  if (socket.empty()) return;
  manager_ = socket_address(socket);
  if (microseconds && *microseconds > 0 && (!pid || *pid == ::getpid()))
    every_ = std::max(Duration{1}, Duration{*microseconds / 2000});
  if (manager_) fd_ = Fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

void ServiceNotify::ready() {
  tell("READY=1");
  if (every_) timer_.arm(boot_now() + *every_);
}

void ServiceNotify::ping() {
  tell("WATCHDOG=1");
  timer_.arm(boot_now() + *every_);
}

void ServiceNotify::tell(std::string_view state) const {
  if (fd_ && ::sendto(fd_.get(), state.data(), state.size(), MSG_NOSIGNAL, manager_->get(), manager_->length) < 0)
    spdlog::warn("the service manager cannot be told {}: {}", state, std::strerror(errno));
}

}  // namespace limber
