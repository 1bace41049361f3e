#include "system/bus.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <cstdint>
#include <map>
#include <utility>

#include "system/boot_clock.hpp"
#include "system/boot_timer.hpp"
#include "system/bus_address.hpp"
#include "system/bus_link.hpp"
#include "system/socket_watch.hpp"

namespace limber {

namespace {

// Between tries where no file tells that the bus is back.
constexpr Duration first_pause{100ms};
constexpr Duration longest_pause{60s};

constexpr auto disconnected_error = "org.freedesktop.DBus.Error.Disconnected";

}  // namespace

// Shared with what has been posted and with the slots, either of which may outlive the bus.
struct Bus::State : std::enable_shared_from_this<State> {
  using Id = std::uint64_t;
  struct Listening {
    BusSignal signal;
    Heard heard;
    BusLink::Subscription subscription;  // while connected
  };

  State(boost::asio::io_context& context, std::optional<std::string> where)
      : io(context),
        address(std::move(where)),
        call_timer(io, [this] { pump(); }),
        retry_timer(io, [this] { try_again(); }) {}

  // Connecting.
  void start();
  bool connect();
  bool nobody_listens() const;
  void wait_for_bus();
  void try_again();
  void lose(const std::string& reason);
  void tell_listeners(bool connected);

  // Calling and hearing.
  Id call(const BusMethod& method, const Write& write, Answered answered, Duration timeout);
  void tell(const BusMethod& method, const Write& write);
  void answer(Id id, sdbus::Message* reply, const BusError* error);
  void answer_soon(Id id, BusError error);
  Id listen(const BusSignal& signal, Heard heard);
  void subscribe(Id id);
  void unsubscribe(Id id);

  // The loop.
  void pump();
  void pump_soon();
  void wait_for_messages();

  boost::asio::io_context& io;
  std::optional<std::string> address;
  std::string trouble;
  Id last_id = 0;
  std::map<Id, std::function<void(bool)>> listeners;
  std::map<Id, Answered> calls;
  std::unique_ptr<BusLink> link;      // none: not connected
  std::map<Id, Listening> listening;  // after the link, on which they hang
  std::unique_ptr<FdWatch> fd_watch;
  std::unique_ptr<SocketWatch> socket_watch;
  BootTimer call_timer;
  BootTimer retry_timer;
  Duration pause{};
  bool pump_posted = false;
};

void Bus::State::start() {
  if (!address) {
    trouble = "neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set";
  } else if (!connect()) {
    wait_for_bus();
  }
}

bool Bus::State::nobody_listens() const {
  const auto file = socket_file(*address);
  return file && knock(*file) != Knock::listens;
}

bool Bus::State::connect() {
  if (nobody_listens()) {
    trouble = fmt::format("no bus at {}", *address);
    return false;
  }
  try {
    link = std::make_unique<BusLink>(*address);
    for (const auto& [id, _] : listening) subscribe(id);
    fd_watch = std::make_unique<FdWatch>(io, link->wanted().fd, [this] { pump(); });
  } catch (const BusFailure& failure) {
    trouble = fmt::format("no bus at {}: {}", *address, failure.what());
    for (auto& [_, each] : listening) each.subscription.reset();
    link.reset();
    return false;
  }
  trouble.clear();
  socket_watch.reset();
  retry_timer.arm(std::nullopt);
  pump_soon();
  return true;
}

void Bus::State::wait_for_bus() {
  pause = first_pause;
  if (const auto file = socket_file(*address)) socket_watch = watch_socket(io, *file, [this] { try_again(); });
  if (!socket_watch || !nobody_listens()) retry_timer.arm(boot_now() + pause);
}

void Bus::State::try_again() {
  if (connect()) return tell_listeners(true);
  pause = std::min(2 * pause, longest_pause);
  if (!socket_watch || !nobody_listens()) retry_timer.arm(boot_now() + pause);
}

void Bus::State::lose(const std::string& reason) {
  trouble = fmt::format("the bus at {} has gone: {}", *address, reason);
  fd_watch.reset();
  call_timer.arm(std::nullopt);
  for (auto& [_, each] : listening) each.subscription.reset();
  link.reset();
  for (const auto& [id, _] : calls) answer_soon(id, {disconnected_error, trouble});
  wait_for_bus();
  tell_listeners(false);
}

void Bus::State::tell_listeners(bool connected) {
  const auto all = listeners;  // a copy: a call may end or begin a subscription
  for (const auto& [id, changed] : all)
    if (listeners.contains(id)) changed(connected);
}

Bus::State::Id Bus::State::call(const BusMethod& method, const Write& write, Answered answered, Duration timeout) {
  const Id id = ++last_id;
  calls.emplace(id, std::move(answered));
  if (!link) {
    answer_soon(id, {disconnected_error, trouble});
    return id;
  }
  try {
    link->call(
        method, write, [this, id](sdbus::Message* reply, const BusError* error) { answer(id, reply, error); }, timeout);
  } catch (const BusFailure& failure) {
    answer_soon(id, failure.error());
  }
  pump_soon();
  return id;
}

void Bus::State::tell(const BusMethod& method, const Write& write) {
  if (!link) return;
  try {
    link->tell(method, write);
  } catch (const BusFailure& failure) {
    spdlog::debug("cannot call {}.{}: {}", method.interface, method.member, failure.what());
  }
  pump_soon();
}

void Bus::State::answer(Id id, sdbus::Message* reply, const BusError* error) {
  const auto found = calls.find(id);
  if (found == calls.end()) return;  // nobody wants to know any more
  const auto answered = std::move(found->second);
  calls.erase(found);
  answered(reply, error);
}

void Bus::State::answer_soon(Id id, BusError error) {
  boost::asio::post(io, [weak = weak_from_this(), id, error = std::move(error)] {
    if (const auto state = weak.lock()) state->answer(id, nullptr, &error);
  });
}

Bus::State::Id Bus::State::listen(const BusSignal& signal, Heard heard) {
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

void Bus::State::subscribe(Id id) {
  auto& each = listening.at(id);
  each.subscription = link->subscribe(each.signal, [this, id](sdbus::Message& message) {
    const auto found = listening.find(id);
    if (found == listening.end()) return;
    const auto heard = found->second.heard;  // a copy, since the call may end the subscription
    if (heard) heard(message);
  });
}

// It may be the subscription whose signal is being heard just now, so what the library holds of it goes later.
void Bus::State::unsubscribe(Id id) {
  listening.at(id).heard = nullptr;
  boost::asio::post(io, [weak = weak_from_this(), id] {
    const auto state = weak.lock();
    if (!state) return;
    state->listening.erase(id);
    state->pump_soon();
  });
}

void Bus::State::pump_soon() {
  if (std::exchange(pump_posted, true)) return;
  boost::asio::post(io, [weak = weak_from_this()] {
    const auto state = weak.lock();
    if (!state) return;
    state->pump_posted = false;
    state->pump();
  });
}

void Bus::State::pump() {
  if (!link) return;
  try {
    link->process();
    wait_for_messages();
  } catch (const BusFailure& failure) {
    lose(failure.what());
  } catch (...) {
    pump_soon();  // for the rest
    throw;
  }
}

void Bus::State::wait_for_messages() {
  const auto wanted = link->wanted();
  if (wanted.writing) fd_watch->when_writable([this] { pump(); });
  call_timer.arm(wanted.timeout ? std::optional(boot_now() + *wanted.timeout) : std::nullopt);
}

Bus::Bus(boost::asio::io_context& io, std::optional<std::string> address)
    : state_(std::make_shared<State>(io, std::move(address))) {
  state_->start();
}

Bus::~Bus() = default;

bool Bus::connected() const { return state_->link != nullptr; }
const std::string& Bus::trouble() const { return state_->trouble; }
sdbus::IConnection* Bus::connection() const { return state_->link ? &state_->link->connection() : nullptr; }
BusLink* Bus::link() const { return state_->link.get(); }
void Bus::pump_soon() { state_->pump_soon(); }
void Bus::tell(const BusMethod& method, const Write& write) { state_->tell(method, write); }

BusSlot Bus::on_change(std::function<void(bool)> changed) {
  const auto id = ++state_->last_id;
  state_->listeners.emplace(id, std::move(changed));
  return BusSlot([id, weak = std::weak_ptr(state_)] {
    if (const auto state = weak.lock()) state->listeners.erase(id);
  });
}

BusSlot Bus::call(const BusMethod& method, const Write& write, Answered answered, Duration timeout) {
  return BusSlot([id = state_->call(method, write, std::move(answered), timeout), weak = std::weak_ptr(state_)] {
    if (const auto state = weak.lock()) state->calls.erase(id);
  });
}

BusSlot Bus::listen(const BusSignal& signal, Heard heard) {
  return BusSlot([id = state_->listen(signal, std::move(heard)), weak = std::weak_ptr(state_)] {
    if (const auto state = weak.lock()) state->unsubscribe(id);
  });
}

}  // namespace limber
