#include "bus/bus.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <utility>

#include "bus/bus_state.hpp"
#include "os/boot_clock.hpp"

namespace limber {

Bus::State::Id Bus::State::call(const BusMethod& method, const Write& write, Answered answered, Duration timeout) {
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

void Bus::State::tell(const BusMethod& method, const Write& write) {
  if (!link) return;
  try {
    link->tell(method, write);
  } catch (const BusFailure& failure) {
    spdlog::debug("cannot call {}.{}: {}", method.interface, method.member, failure.what());
  }
  pump_soon();
}

void Bus::State::answer(Id id, BusMessage* reply, const BusError* error) {
  const auto found = calls.find(id);
  if (found == calls.end()) return;  // the caller has given up the call
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
  each.subscription = link->subscribe(each.signal, [this, id](BusMessage& message) {
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

void Bus::State::watch_fd(int fd) {
  fd_watch.reset();
  try {
    fd_watch = std::make_unique<FdWatch>(io, fd, [this] { pump(); });
  } catch (const std::exception& error) {
    throw BusFailure({disconnected, error.what()});
  }
}

void Bus::State::wait_for_messages() {
  const auto wanted = link->wanted();
  // Until it has answered the library may go on with another descriptor, of the same number.
  if (!connected) watch_fd(wanted.fd);
  if (wanted.writing) fd_watch->when_writable([this] { pump(); });
  call_timer.arm(wanted.timeout ? std::optional(boot_now() + *wanted.timeout) : std::nullopt);
}

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
