#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <utility>

#include "bus/bus_address.hpp"
#include "bus/bus_state.hpp"
#include "os/boot_clock.hpp"

namespace limber {

namespace {

// Between tries where no file tells that the bus is back.
constexpr Duration first_pause{100ms};
constexpr Duration longest_pause{60s};
// A bus that runs answers within milliseconds, also at the start of a session.
constexpr Duration patience{2s};

}  // namespace

Bus::State::State(boost::asio::io_context& context, std::optional<std::string> where)
    : io(context),
      address(std::move(where)),
      call_timer(io, [this] { pump(); }),
      retry_timer(io, [this] { try_again(); }),
      patience_timer(io, [this] { lose_patience(); }),
      pause(first_pause) {}

void Bus::State::start() {
  if (!address) {
    trouble = "neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set";
  } else if (connect()) {
    patience_timer.arm(boot_now() + patience);
  } else {
    wait_for_bus();
  }
}

bool Bus::State::nobody_listens() const {
  const auto file = socket_file(*address);
  return file && probe_socket(*file) != SocketState::listens;
}

bool Bus::State::connect() {
  try {
    link = std::make_unique<BusLink>(*address);
    for (const auto& [id, _] : listening) subscribe(id);
  } catch (const BusFailure& failure) {
    trouble = fmt::format("no bus at {}: {}", *address, failure.what());
    drop_link();
    return false;
  }
  retry_timer.arm(std::nullopt);
  pump_soon();
  return true;
}

void Bus::State::drop_link() {
  connected = false;
  fd_watch.reset();
  call_timer.arm(std::nullopt);
  for (auto& [_, each] : listening) each.subscription.reset();
  link.reset();
  for (const auto& [id, _] : calls) answer_soon(id, {disconnected, trouble});
}

void Bus::State::watch_place() {
  const auto file = socket_file(*address);
  if (file && !socket_watch) socket_watch = watch_socket(io, *file, [this] { somebody_new(); });
}

void Bus::State::wait_for_bus() {
  watch_place();
  try_later();
}

/// The bus that is there now may be another than the one that does not answer.
void Bus::State::somebody_new() {
  if (link) drop_link();
  pause = first_pause;
  try_again();
}

void Bus::State::try_again() {
  if (!connect()) try_later();
}

void Bus::State::try_later() {
  if (socket_watch && nobody_listens()) return;
  retry_timer.arm(boot_now() + pause);
  pause = std::min(2 * pause, longest_pause);
}

void Bus::State::answered() {
  connected = true;
  trouble.clear();
  patience_timer.arm(std::nullopt);
  socket_watch.reset();
  pause = first_pause;
  listeners.tell(true);
}

void Bus::State::lose_patience() {
  if (link) trouble = fmt::format("the bus at {} does not answer", *address);
  watch_place();
  listeners.tell(false);
}

void Bus::State::lose(const std::string& reason) {
  const bool told = !connected && !patience_timer.armed();
  trouble = fmt::format("the bus at {} {}: {}", *address, connected ? "has gone" : "does not answer", reason);
  patience_timer.arm(std::nullopt);
  drop_link();
  wait_for_bus();
  if (!told) listeners.tell(false);
}

}  // namespace limber
