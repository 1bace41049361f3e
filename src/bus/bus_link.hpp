// One connection to a bus, until it is lost, by libsystemd's sd-bus. Nothing here blocks: messages sent before the bus
// has answered are kept, and go out once it has.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "bus/bus.hpp"
#include "bus/bus_message.hpp"
#include "bus/bus_object.hpp"
#include "core/time.hpp"

struct sd_bus;

namespace limber {

class BusOffer;

class BusLink {
 public:
  using Subscription = std::shared_ptr<void>;
  /// What to wait for, on `fd` besides reading. The descriptor may be another one until the bus has answered.
  struct Wanted {
    int fd;
    bool writing;
    std::optional<Duration> timeout;
  };

  /// Begins to connect to the first of the places in `address` that takes it. All throw BusFailure; callbacks are
  /// called from process() only.
  explicit BusLink(const std::string& address);
  ~BusLink();

  /// The bus has answered.
  bool ready() const;

  /// A subscription must be released before the link is destroyed, and not from its own callback.
  Subscription subscribe(const BusSignal& signal, Bus::Heard heard);
  void call(const BusMethod& method, const Bus::Write& write, Bus::Answered answered, Duration timeout);
  void tell(const BusMethod& method, const Bus::Write& write);

  /// One object for each path and interface, until it is withdrawn or the link ends.
  void offer(const std::string& path, const BusInterface& interface);
  void withdraw(const std::string& path, const std::string& interface);
  struct Saying {
    std::string interface, signal;
  };
  /// Emits a signal of an offered object; does nothing for another one.
  void emit(const std::string& path, const Saying& saying, const Bus::Write& write);

  /// Handles some of the messages that have come: true when there may be more. A failure means that the connection is
  /// lost. Exceptions of callbacks are thrown from here.
  bool process();
  Wanted wanted() const;

  /// How many calls have not been answered yet.
  std::size_t awaited() const { return calls_.size(); }

 private:
  friend class BusOffer;
  struct Call;
  struct Hearing;

  int send(const BusMethod& method, const Bus::Write& write, const std::function<int(sd_bus_message*)>& how) const;
  /// Keeps an exception of `callback` from passing through the C library.
  void guarded(const std::function<void()>& callback);

  struct Close {
    void operator()(sd_bus* bus) const;
  };
  std::unique_ptr<sd_bus, Close> bus_;
  std::list<Call> calls_;                                                             // not answered yet
  std::map<std::pair<std::string, std::string>, std::unique_ptr<BusOffer>> objects_;  // by path and interface
  std::exception_ptr thrown_;                                                         // by a callback
};

}  // namespace limber
