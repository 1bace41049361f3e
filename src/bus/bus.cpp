#include "bus/bus.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <exception>
#include <map>

#include "bus/bus_address.hpp"
#include "bus/bus_link.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "os/fd_watch.hpp"
#include "os/loop_calls.hpp"
#include "os/socket_watch.hpp"

namespace limber {

namespace {

// Between tries where no file tells that the bus is back.
constexpr Duration first_pause{100ms};
constexpr Duration longest_pause{60s};
// A bus that runs answers within milliseconds, also at the start of a session.
constexpr Duration patience{2s};

}  // namespace

// Shared with the slots, which may outlive the bus.
struct Bus::State {
  using Id = std::uint64_t;
  struct Listening {
    BusSignal signal;
    Heard heard;
    BusLink::Subscription subscription;  // while connected
  };

  /// The name of the error of a call that no bus can take.
  static constexpr auto disconnected = "org.freedesktop.DBus.Error.Disconnected";

  State(boost::asio::io_context& context, std::optional<std::string> where)
      : io(context),
        later(context),
        address(std::move(where)),
        call_timer(io, [this] { pump(); }),
        retry_timer(io, [this] { try_again(); }),
        patience_timer(io, [this] { lose_patience(); }),
        pause(first_pause) {}

  // Connecting.

  void start() {
    if (!address) {
      trouble = "neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set";
    } else if (connect()) {
      patience_timer.arm(boot_now() + patience);
    } else {
      wait_for_bus();
    }
  }

  bool nobody_listens() const {
    const auto file = socket_file(*address);
    return file && probe_socket(*file) != SocketState::listens;
  }

  bool connect() {
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

  void drop_link() {
    connected = false;
    fd_watch.reset();
    call_timer.arm(std::nullopt);
    for (auto& [_, each] : listening) each.subscription.reset();
    link.reset();
    for (const auto& [id, _] : calls) answer_soon(id, {disconnected, trouble});
  }

  void watch_place() {
    const auto file = socket_file(*address);
    if (file && !socket_watch) socket_watch = watch_socket(io, *file, [this] { somebody_new(); });
  }

  void wait_for_bus() {
    watch_place();
    try_later();
  }

  /// The bus that is there now may be another than the one that does not answer.
  void somebody_new() {
    if (link) drop_link();
    pause = first_pause;
    try_again();
  }

  void try_again() {
    if (!connect()) try_later();
  }

  void try_later() {
    if (socket_watch && nobody_listens()) return;
    retry_timer.arm(boot_now() + pause);
    pause = std::min(2 * pause, longest_pause);
  }

  void answered() {
    connected = true;
    trouble.clear();
    patience_timer.arm(std::nullopt);
    socket_watch.reset();
    pause = first_pause;
    listeners.tell(true);
  }

  void lose_patience() {
    if (link) trouble = fmt::format("the bus at {} does not answer", *address);
    watch_place();
    listeners.tell(false);
  }

  void lose(const std::string& reason) {
    const bool told = !connected && !patience_timer.armed();
    trouble = fmt::format("the bus at {} {}: {}", *address, connected ? "has gone" : "does not answer", reason);
    patience_timer.arm(std::nullopt);
    drop_link();
    wait_for_bus();
    if (!told) listeners.tell(false);
  }

  // Calling and hearing.

  Id call(const BusMethod& method, const Write& write, Answered answered, Duration timeout) {
    const Id id = ++last_id;
    calls.emplace(id, std::move(answered));
    if (!link) {
      answer_soon(id, {disconnected, trouble});
      return id;
    }
    try {
      link->call(
          method, write, [this, id](BusMessage* reply, const BusError* error) { answer(id, reply, error); }, timeout);
    } catch (const BusFailure& failure) {
      answer_soon(id, failure.error());
    }
    pump_soon();
    return id;
  }

  void tell(const BusMethod& method, const Write& write) {
    if (!link) return;
    try {
      link->tell(method, write);
    } catch (const BusFailure& failure) {
      spdlog::debug("cannot call {}.{}: {}", method.interface, method.member, failure.what());
    }
    pump_soon();
  }

  void answer(Id id, BusMessage* reply, const BusError* error) {
    const auto found = calls.find(id);
    if (found == calls.end()) return;  // the caller has given up the call
    const auto answered = std::move(found->second);
    calls.erase(found);
    answered(reply, error);
  }

  void answer_soon(Id id, BusError error) {
    later.post([this, id, error = std::move(error)] { answer(id, nullptr, &error); });
  }

  Id listen(const BusSignal& signal, Heard heard) {
    const Id id = ++last_id;
    listening[id] = {signal, std::move(heard), {}};
    if (!link) return id;
    try {
      subscribe(id);
    } catch (const BusFailure& failure) {  // the bus has just gone; the next will be asked again
      spdlog::debug("cannot listen to {}.{}: {}", signal.interface, signal.member, failure.what());
    }
    pump_soon();
    return id;
  }

  void subscribe(Id id) {
    auto& each = listening.at(id);
    each.subscription = link->subscribe(each.signal, [this, id](BusMessage& message) {
      const auto found = listening.find(id);
      if (found == listening.end()) return;
      const auto heard = found->second.heard;  // a copy, since the call may end the subscription
      if (heard) heard(message);
    });
  }

  // It may be the subscription whose signal is being heard just now, so what the library holds of it goes later.
  void unsubscribe(Id id) {
    listening.at(id).heard = nullptr;
    later.post([this, id] {
      listening.erase(id);
      pump_soon();
    });
  }

  // The loop.

  void pump_soon() {
    if (std::exchange(pump_posted, true)) return;
    later.post([this] {
      pump_posted = false;
      pump();
    });
  }

  void pump() {
    if (!link) return;
    try {
      const bool more = link->process();
      wait_for_messages();
      if (more) pump_soon();
      if (!connected && link->ready()) answered();
    } catch (const BusFailure& failure) {
      lose(failure.what());
    } catch (...) {
      pump_soon();  // for the rest
      throw;
    }
  }

  void watch_fd(int fd) {
    fd_watch.reset();
    try {
      fd_watch = std::make_unique<FdWatch>(io, fd, [this] { pump(); });
    } catch (const std::exception& error) {
      throw BusFailure({disconnected, error.what()});
    }
  }

  void wait_for_messages() {
    const auto wanted = link->wanted();
    // Until it has answered the library may go on with another descriptor, of the same number.
    if (!connected) watch_fd(wanted.fd);
    if (wanted.writing) fd_watch->when_writable([this] { pump(); });
    call_timer.arm(wanted.timeout ? std::optional(boot_now() + *wanted.timeout) : std::nullopt);
  }

  boost::asio::io_context& io;
  LoopCalls later;
  std::optional<std::string> address;
  std::string trouble;
  Id last_id = 0;
  BusListeners<bool> listeners;
  std::map<Id, Answered> calls;
  std::unique_ptr<BusLink> link;      // none: not connected
  bool connected = false;             // the bus has answered
  std::map<Id, Listening> listening;  // after the link, on which they hang
  std::unique_ptr<FdWatch> fd_watch;
  std::unique_ptr<SocketWatch> socket_watch;
  BootTimer call_timer;
  BootTimer retry_timer;
  BootTimer patience_timer;  // until it is reported that there is no bus
  Duration pause;            // before the next try
  bool pump_posted = false;
};

Bus::Bus(boost::asio::io_context& io, std::optional<std::string> address)
    : state_(std::make_shared<State>(io, std::move(address))) {
  state_->start();
}

Bus::~Bus() = default;

bool Bus::connected() const { return state_->connected; }
const std::string& Bus::trouble() const { return state_->trouble; }
BusLink* Bus::link() const { return state_->connected ? state_->link.get() : nullptr; }
void Bus::pump_soon() { state_->pump_soon(); }
void Bus::tell(const BusMethod& method, const Write& write) { state_->tell(method, write); }

BusSubscription Bus::on_change(std::function<void(bool)> changed) { return state_->listeners.add(std::move(changed)); }

BusSubscription Bus::call(const BusMethod& method, const Write& write, Answered answered, Duration timeout) {
  return BusSubscription(
      [id = state_->call(method, write, std::move(answered), timeout), weak = std::weak_ptr(state_)] {
        if (const auto state = weak.lock()) state->calls.erase(id);
      });
}

BusSubscription Bus::listen(const BusSignal& signal, Heard heard) {
  return BusSubscription([id = state_->listen(signal, std::move(heard)), weak = std::weak_ptr(state_)] {
    if (const auto state = weak.lock()) state->unsubscribe(id);
  });
}

}  // namespace limber
