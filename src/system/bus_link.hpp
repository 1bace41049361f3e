// One connection to a bus, for as long as it lasts. The one part that calls sdbus-c++, so that another major version of
// it is a matter of bus_link.cpp.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/time.hpp"
#include "system/bus.hpp"
#include "system/bus_object.hpp"

namespace sdbus {
class IObject;
class IProxy;
class MethodCall;
}  // namespace sdbus

namespace limber {

/// What the library says of a connection that failed, or of a message that could not be sent.
class BusFailure : public std::runtime_error {
 public:
  explicit BusFailure(BusError error) : std::runtime_error(error.message), error_(std::move(error)) {}
  const BusError& error() const { return error_; }

 private:
  BusError error_;
};

class BusLink {
 public:
  using Subscription = std::shared_ptr<void>;
  /// What to wait for, on `fd` besides reading.
  struct Wanted {
    int fd;
    bool writing;
    std::optional<Duration> timeout;
  };

  /// All throw BusFailure; callbacks are called from process() only. Nobody listening at `address` leaks a little in
  /// sdbus-c++ 1.2: better not to try then.
  explicit BusLink(const std::string& address);
  BusLink(const BusLink&) = delete;
  BusLink& operator=(const BusLink&) = delete;
  ~BusLink();

  /// Must be let go of before the link, and not from its own callback.
  Subscription subscribe(const BusSignal& signal, Bus::Heard heard);
  void call(const BusMethod& method, const Bus::Write& write, Bus::Answered answered, Duration timeout);
  void tell(const BusMethod& method, const Bus::Write& write);

  /// One object for each path and interface, until it is withdrawn or the link ends.
  void offer(const std::string& path, const BusInterface& interface);
  void withdraw(const std::string& path, const std::string& interface);
  struct Saying {
    std::string interface, signal;
  };
  /// Of an object that is offered; of another, nothing.
  void emit(const std::string& path, const Saying& saying, const Bus::Write& write);

  /// Handles all that has come; a failure means that the connection is lost. What a callback throws comes out of here,
  /// maybe before all is handled.
  void process();
  Wanted wanted() const;

  sdbus::IConnection& connection() { return *connection_; }
  /// How many objects of other programs are at hand: some programs make a new one for each thing that they tell of.
  std::size_t peers() const { return peers_.size(); }

 private:
  /// An object of another program.
  struct Peer {
    std::unique_ptr<sdbus::IProxy> proxy;
    int awaited = 0;  ///< answers that have not come
  };
  Peer& peer(const BusMethod& method);
  void forget_peers();
  static sdbus::MethodCall new_call(const Peer& peer, const BusMethod& method, const Bus::Write& write);
  void answer(const sdbus::MethodCall& call, const BusInterface::Method& method);
  void guarded(const std::function<void()>& callback);

  std::unique_ptr<sdbus::IConnection> connection_;
  std::map<std::pair<std::string, std::string>, Peer> peers_;                               // by service and path
  std::map<std::pair<std::string, std::string>, std::unique_ptr<sdbus::IObject>> objects_;  // by path and interface
  std::exception_ptr thrown_;  // by a callback, on its way around the C library
};

}  // namespace limber
