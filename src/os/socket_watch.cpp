#include "os/socket_watch.hpp"

#include <spdlog/spdlog.h>

#include <cerrno>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/loop_calls.hpp"
#include "os/socket_address.hpp"

namespace limber {

namespace {

// A server makes its socket a moment before it listens on it: a few tries, then wait for the next socket.
constexpr Duration first_look{50ms};
constexpr Duration last_look{5s};

}  // namespace

SocketState probe_socket(const std::filesystem::path& socket) {
  const Fd fd = checked_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "cannot make a socket");
  const auto address = socket_address(socket.native());
  if (!address) return SocketState::absent;
  if (::connect(fd.get(), address->get(), address->length) == 0) return SocketState::listens;
  if (errno == EAGAIN) return SocketState::listens;  // its queue of connections is full
  return errno == ECONNREFUSED ? SocketState::refuses : SocketState::absent;
}

SocketWatch::SocketWatch(boost::asio::io_context& io, const std::filesystem::path& socket, std::function<void()> came)
    : socket_(socket),
      came_(std::move(came)),
      retry_(io, [this] { try_it(); }),
      file_(io, socket, [this] { socket_changed(); }) {
  pause_ = first_look;
  if (probe_socket(socket_) == SocketState::refuses) try_later();
}

void SocketWatch::socket_changed() {
  pause_ = first_look;
  try_it();
}

void SocketWatch::try_later() {
  if (pause_ > last_look) return;
  retry_.arm(boot_now() + pause_);
  pause_ *= 2;
}

void SocketWatch::try_it() {
  const SocketState answer = probe_socket(socket_);
  if (answer == SocketState::refuses) return try_later();
  retry_.arm(std::nullopt);
  if (answer == SocketState::absent) return;
  call_copy(came_);
}

std::unique_ptr<SocketWatch> watch_socket(boost::asio::io_context& io, const std::filesystem::path& socket,
                                          std::function<void()> came) {
  try {
    return std::make_unique<SocketWatch>(io, socket, std::move(came));
  } catch (const std::exception& error) {
    spdlog::warn("nobody new will be noticed at {}: {}", socket.string(), error.what());
    return nullptr;
  }
}

}  // namespace limber
