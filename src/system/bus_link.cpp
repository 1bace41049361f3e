#include "system/bus_link.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sdbus-c++/sdbus-c++.h>

namespace limber {

namespace {

// Objects of other programs that are kept at hand: more than a desktop has for us that stay.
constexpr std::size_t most_peers = 64;

BusError error_of(const sdbus::Error& error) { return {error.getName(), error.getMessage()}; }

/// Does `work`, with what the library throws in terms of this house.
template <typename Work>
auto translated(const Work& work) {
  try {
    return work();
  } catch (const sdbus::Error& error) {
    throw BusFailure(error_of(error));
  }
}

std::string match_rule(const BusSignal& signal) {
  std::string rule = "type='signal'";
  const auto add = [&rule](const char* key, const std::string& value) {
    if (!value.empty()) rule += fmt::format(",{}='{}'", key, value);
  };
  add("sender", signal.service);
  add("path", signal.path);
  add("interface", signal.interface);
  add("member", signal.member);
  add("arg0", signal.first_argument);
  return rule;
}

}  // namespace

BusLink::BusLink(const std::string& address)
    : connection_(translated([&] { return sdbus::createSessionBusConnectionWithAddress(address); })) {}

BusLink::~BusLink() = default;

BusLink::Subscription BusLink::subscribe(const BusSignal& signal, Bus::Heard heard) {
  const auto handler = [this, heard = std::move(heard)](sdbus::Message& message) { guarded([&] { heard(message); }); };
  return translated([&] { return Subscription(connection_->addMatch(match_rule(signal), handler)); });
}

void BusLink::call(const BusMethod& method, const Bus::Write& write, Bus::Answered answered, Duration timeout) {
  translated([&] {
    Peer& to = peer(method);
    const auto handler = [this, &to, answered = std::move(answered)](sdbus::MethodReply& reply,
                                                                     const sdbus::Error* failure) {
      --to.awaited;
      guarded([&] {
        if (failure == nullptr) return answered(&reply, nullptr);
        const BusError error = error_of(*failure);
        answered(nullptr, &error);
      });
    };
    to.proxy->callMethod(new_call(to, method, write), handler, timeout);
    ++to.awaited;
  });
}

void BusLink::tell(const BusMethod& method, const Bus::Write& write) {
  translated([&] {
    Peer& to = peer(method);
    auto message = new_call(to, method, write);
    message.dontExpectReply();
    to.proxy->callMethod(message);
  });
}

void BusLink::offer(const std::string& path, const BusInterface& interface) {
  translated([&] {
    auto object = sdbus::createObject(*connection_, path);
    for (const auto& method : interface.methods)
      object->registerMethod(interface.name, method.name, method.takes, method.gives,
                             [this, method](const sdbus::MethodCall& call) { answer(call, method); });
    sdbus::Flags silent;
    silent.set(sdbus::Flags::EMITS_NO_SIGNAL);
    for (const auto& property : interface.properties)
      object->registerProperty(
          interface.name, property.name, property.type,
          [this, write = property.write](sdbus::PropertyGetReply& reply) { guarded([&] { write(reply); }); }, silent);
    for (const auto& signal : interface.signals) object->registerSignal(interface.name, signal.name, signal.type);
    object->finishRegistration();
    objects_[{path, interface.name}] = std::move(object);
  });
}

void BusLink::withdraw(const std::string& path, const std::string& interface) { objects_.erase({path, interface}); }

void BusLink::emit(const std::string& path, const Saying& saying, const Bus::Write& write) {
  const auto found = objects_.find({path, saying.interface});
  if (found == objects_.end()) return;
  translated([&] {
    auto signal = found->second->createSignal(saying.interface, saying.signal);
    if (write) write(signal);
    found->second->emitSignal(signal);
  });
}

void BusLink::answer(const sdbus::MethodCall& call, const BusInterface::Method& method) {
  std::optional<BusError> refused{{"org.freedesktop.DBus.Error.Failed", "it went wrong"}};
  auto reply = call.createReply();
  guarded([&] {
    try {
      auto arguments = call;
      method.carry_out(arguments, reply);
      refused.reset();
    } catch (const BusRefusal& refusal) {
      refused = refusal.error();
    }
  });
  if (refused) reply = call.createErrorReply(sdbus::Error(refused->name, refused->message));
  reply.send();
}

void BusLink::process() {
  translated([&] {
    while (!thrown_ && connection_->processPendingRequest()) {
    }
  });
  forget_peers();
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

BusLink::Wanted BusLink::wanted() const {
  const auto wanted = translated([&] { return connection_->getEventLoopPollData(); });
  std::optional<Duration> timeout;
  // Rounded up: woken a moment too early there would be nothing to do, again and again until it is over.
  if (const auto left = wanted.getRelativeTimeout()) timeout = std::chrono::ceil<Duration>(*left) + 1ms;
  return {wanted.fd, (wanted.events & POLLOUT) != 0, timeout};
}

BusLink::Peer& BusLink::peer(const BusMethod& method) {
  Peer& peer = peers_[{method.service, method.path}];
  if (!peer.proxy) peer.proxy = sdbus::createProxy(*connection_, method.service, method.path);
  return peer;
}

/// Not from within an answer, which the library still holds by the proxy.
void BusLink::forget_peers() {
  if (peers_.size() > most_peers) std::erase_if(peers_, [](const auto& peer) { return peer.second.awaited == 0; });
}

sdbus::MethodCall BusLink::new_call(const Peer& peer, const BusMethod& method, const Bus::Write& write) {
  auto message = peer.proxy->createMethodCall(method.interface, method.member);
  if (write) write(message);
  return message;
}

void BusLink::guarded(const std::function<void()>& callback) {
  try {
    callback();
  } catch (...) {
    if (!thrown_) thrown_ = std::current_exception();
  }
}

}  // namespace limber
