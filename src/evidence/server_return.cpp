#include "evidence/server_return.hpp"

#include <array>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/loop_calls.hpp"

namespace limber {

namespace {

// A server that ends is often started anew on a socket that stays (systemd holds it), which nothing tells: a few tries,
// then wait for a new socket.
constexpr std::array<Duration, 3> pauses{1s, 5s, 30s};
// A server that ends sooner than this has not come back for good.
constexpr Duration steady{1min};

}  // namespace

ServerReturn::ServerReturn(boost::asio::io_context& io, std::filesystem::path socket, std::function<void()> connect)
    : io_(io), socket_(std::move(socket)), connect_(std::move(connect)), again_(io, [this] { call_copy(connect_); }) {
  watch();
}

void ServerReturn::watch() {
  watch_ = watch_socket(io_, socket_, [this] {
    tries_ = 0;
    again_.arm(std::nullopt);
    watch();
    call_copy(connect_);
  });
}

void ServerReturn::answered() {
  answered_at_ = boot_now();
  again_.arm(std::nullopt);
  watch_.reset();
}

void ServerReturn::lost() {
  if (boot_now() - std::exchange(answered_at_, Instant{}) > steady) tries_ = 0;
  if (!watch_) watch();
  if (tries_ < pauses.size() && probe_socket(socket_) == SocketState::listens)
    again_.arm(boot_now() + pauses[tries_++]);
}

}  // namespace limber
