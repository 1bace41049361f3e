// A D-Bus connection in the Asio loop that survives the loss of the bus: a subscription stays in force when the bus
// goes and comes back, and takes effect later when there was no bus at first.
//
// Nothing blocks, on other programs or on the bus itself: connecting and subscribing are begun here and completed from
// the loop, however long the bus takes. Calls made before the bus has answered are sent once it has.
//
// While there is no bus: where the address names a socket file, that file is watched. Where it does not, or where the
// program that listens there is no bus, connecting is tried again after 100 ms, then each time after twice as long, up
// to a minute. While connected, there is no timer but that of a call under way.
//
// Only bus_link.cpp and its like call libsystemd. Users see messages, which bus_message.hpp reads and writes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/time.hpp"

namespace boost::asio {
class io_context;
}

namespace limber {

class BusLink;
class BusMessage;

struct BusMethod {
  std::string service, path, interface, member;
};

/// Empty parts match all.
struct BusSignal {
  std::string service, path, interface, member, first_argument = {};
};

/// An error of D-Bus: a dotted name for programs, a message for people.
struct BusError {
  std::string name, message;
};

/// An exception for a BusError.
class BusException : public std::runtime_error {
 public:
  explicit BusException(BusError error) : std::runtime_error(error.message), error_(std::move(error)) {}
  const BusError& error() const { return error_; }

 private:
  BusError error_;
};

/// Holds a subscription to signals, or the wait for an answer; ends it when destroyed. May outlive the bus.
class BusSubscription {
 public:
  BusSubscription() = default;
  explicit BusSubscription(std::function<void()> release) : release_(std::move(release)) {}
  BusSubscription(BusSubscription&& other) noexcept : release_(std::exchange(other.release_, nullptr)) {}
  BusSubscription& operator=(BusSubscription&& other) noexcept {
    std::swap(release_, other.release_);
    return *this;
  }
  ~BusSubscription() {
    if (release_) release_();
  }

 private:
  std::function<void()> release_;
};

/// The subscribers of an event, each called for as long as its subscription lasts. May be destroyed before them.
template <typename... Arguments>
class BusListeners {
 public:
  [[nodiscard]] BusSubscription add(std::function<void(Arguments...)> heard) {
    const auto listener = std::make_shared<Listener>(std::move(heard));
    all_.emplace_back(listener);
    return BusSubscription([listener] {});
  }
  /// Calls the subscribers, which may begin or end subscriptions meanwhile: a new one gets the next event, an ended one
  /// gets none.
  void tell(Arguments... arguments) {
    std::erase_if(all_, [](const auto& listener) { return listener.expired(); });
    for (const auto& each : std::vector(all_))
      if (const auto listener = each.lock()) (*listener)(arguments...);
  }

 private:
  using Listener = std::function<void(Arguments...)>;
  std::vector<std::weak_ptr<Listener>> all_;
};

/// All callbacks come from the loop, never from within the call that asked for them. Their exceptions leave the loop.
/// They may use the bus, but not destroy it.
class Bus {
 public:
  using Write = std::function<void(BusMessage& message)>;
  /// Either of the two is null.
  using Answered = std::function<void(BusMessage* reply, const BusError* error)>;
  using Heard = std::function<void(BusMessage& signal)>;

  /// Begins to connect to the bus at `address`. None: there is no bus, and never will be.
  Bus(boost::asio::io_context& io, std::optional<std::string> address);
  Bus(const Bus&) = delete;
  Bus& operator=(const Bus&) = delete;
  ~Bus();

  bool connected() const;
  /// Why there is no connection, for people. Empty while there is one, and in the first seconds, in which the bus may
  /// still answer.
  const std::string& trouble() const;
  /// `changed` is called for connections made and lost from now on; a bus that has not answered in its first seconds
  /// counts as lost.
  [[nodiscard]] BusSubscription on_change(std::function<void(bool connected)> changed);

  /// Calls a method. `answered` is called once: with the reply, or with the error of the other side, of the connection
  /// (none, or lost) or of the timeout. Never after the subscription has been destroyed.
  [[nodiscard]] BusSubscription call(const BusMethod& method, const Write& write, Answered answered,
                                     Duration timeout = 10s);
  /// Calls a method of which no answer is wanted.
  void tell(const BusMethod& method, const Write& write);
  /// Subscribes to signals. Signals of another service may come through where `service` is a well-known name that has
  /// just changed its owner.
  [[nodiscard]] BusSubscription listen(const BusSignal& signal, Heard heard);

  /// For the parts of this folder that offer objects (bus_object.hpp); null while not connected.
  BusLink* link() const;
  /// To be called after the link was used: handles the messages that were read meanwhile.
  void pump_soon();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace limber
