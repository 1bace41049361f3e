// A D-Bus connection in the Asio loop that survives the bus: what was subscribed stays subscribed when the bus goes and
// comes back, and comes into force when there was none at first.
//
// Nothing waits for other programs. Two things wait for the bus daemon itself, which answers at once: connecting and
// subscribing; sdbus-c++ knows no other way.
//
// While there is no bus: where the address names a socket file, that file is watched. Where it does not, or where
// somebody listens there who is no bus, there is a try after 100 ms, then each time after twice as long, up to a
// minute. Connected, there is no timer but that of a call under way.
//
// Only bus_link.cpp calls sdbus-c++. Of its types, users see the messages, which bus_message.hpp reads and writes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/time.hpp"

namespace boost::asio {
class io_context;
}
namespace sdbus {
class IConnection;
class Message;
}  // namespace sdbus

namespace limber {

class BusLink;

struct BusMethod {
  std::string service, path, interface, member;
};

/// Empty parts match all.
struct BusSignal {
  std::string service, path, interface, member, first_argument = {};
};

/// As D-Bus has it: a dotted name for programs, a message for people.
struct BusError {
  std::string name, message;
};

/// Something that lasts as long as this object: a subscription, or the wish to hear an answer. May outlive the bus.
class BusSlot {
 public:
  BusSlot() = default;
  explicit BusSlot(std::function<void()> release) : release_(std::move(release)) {}
  BusSlot(BusSlot&& other) noexcept : release_(std::exchange(other.release_, nullptr)) {}
  BusSlot& operator=(BusSlot&& other) noexcept {
    std::swap(release_, other.release_);
    return *this;
  }
  ~BusSlot() {
    if (release_) release_();
  }

 private:
  std::function<void()> release_;
};

/// All callbacks come from the loop, never from within the call that asked for them. What they throw comes out of the
/// loop. They may use the bus, but not destroy it.
class Bus {
 public:
  using Write = std::function<void(sdbus::Message& message)>;
  /// Either of the two is null.
  using Answered = std::function<void(sdbus::Message* reply, const BusError* error)>;
  using Heard = std::function<void(sdbus::Message& signal)>;

  /// Connects at once where there is a bus at `address`. None: there is none, and never will be.
  Bus(boost::asio::io_context& io, std::optional<std::string> address);
  Bus(const Bus&) = delete;
  Bus& operator=(const Bus&) = delete;
  ~Bus();

  bool connected() const;
  /// Why there is no connection, for people; empty while there is one.
  const std::string& trouble() const;
  /// `changed` hears of connections made and lost from now on.
  [[nodiscard]] BusSlot on_change(std::function<void(bool connected)> changed);

  /// Calls a method. `answered` is called once: with the reply, or with the error of the other side, of the connection
  /// (none, or lost) or of the time that has run out. Never after the slot has gone.
  [[nodiscard]] BusSlot call(const BusMethod& method, const Write& write, Answered answered, Duration timeout = 10s);
  /// Calls a method of which no answer is wanted.
  void tell(const BusMethod& method, const Write& write);
  /// Hears signals. Those of other services than asked for may slip through where `service` is a well-known name that
  /// has just changed hands.
  [[nodiscard]] BusSlot listen(const BusSignal& signal, Heard heard);

  /// For those who serve objects: the connection, null while there is none. They must let go of their objects when
  /// on_change tells of the loss, and make them anew on the next connection.
  sdbus::IConnection* connection() const;
  /// The same for the parts of this folder that offer objects (bus_object.hpp).
  BusLink* link() const;
  /// To be called after using either: handles what has been read meanwhile.
  void pump_soon();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace limber
