// What a Bus is made of: bus_connecting.cpp finds the bus and keeps to it, bus.cpp calls and hears.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "bus/bus.hpp"
#include "bus/bus_link.hpp"
#include "os/boot_timer.hpp"
#include "os/fd_watch.hpp"
#include "os/socket_watch.hpp"

namespace limber {

// Shared with what has been posted and with the slots, either of which may outlive the bus.
struct Bus::State : std::enable_shared_from_this<State> {
  using Id = std::uint64_t;
  struct Listening {
    BusSignal signal;
    Heard heard;
    BusLink::Subscription subscription;  // while connected
  };

  /// The name of the error of a call that no bus can take.
  static constexpr auto disconnected = "org.freedesktop.DBus.Error.Disconnected";

  State(boost::asio::io_context& context, std::optional<std::string> where);

  // Connecting.
  void start();
  bool connect();
  bool nobody_listens() const;
  void watch_place();
  void wait_for_bus();
  void try_again();
  void try_later();
  void somebody_new();
  void answered();
  void drop_link();
  void lose_patience();
  void lose(const std::string& reason);

  // Calling and hearing.
  Id call(const BusMethod& method, const Write& write, Answered answered, Duration timeout);
  void tell(const BusMethod& method, const Write& write);
  void answer(Id id, BusMessage* reply, const BusError* error);
  void answer_soon(Id id, BusError error);
  Id listen(const BusSignal& signal, Heard heard);
  void subscribe(Id id);
  void unsubscribe(Id id);

  // The loop.
  void pump();
  void pump_soon();
  void wait_for_messages();
  void watch_fd(int fd);

  boost::asio::io_context& io;
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

}  // namespace limber
