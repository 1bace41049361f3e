// Other programs on a bus, as far as a test needs them.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "bus/bus_message.hpp"
#include "support/asio_run.hpp"

namespace limber {

inline BusMethod method_of_the_bus(const std::string& member) {
  return {"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member};
}

/// Asks for a name, which is had a moment later.
inline void own_name(Bus& bus, const std::string& name) {
  bus.tell(method_of_the_bus("RequestName"), bus_arguments(name, std::uint32_t{0}));
}

/// A program with names of its own that never answers anybody.
class BusPeer {
 public:
  explicit BusPeer(const std::string& address) : bus_(io_, address) {}
  BusPeer(const std::string& address, const std::string& name) : BusPeer(address) { own(name); }

  void own(const std::string& name) { ask("RequestName", bus_arguments(name, std::uint32_t{0})); }
  void release(const std::string& name) { ask("ReleaseName", bus_arguments(name)); }

 private:
  void ask(const std::string& member, const Bus::Write& write) {
    bool done = false;
    const auto slot = bus_.call(method_of_the_bus(member), write,
                                [&](BusMessage* reply, const BusError*) { done = reply != nullptr; });
    if (!run_until(io_, [&] { return done; })) throw std::runtime_error("the bus does not answer " + member);
  }

  boost::asio::io_context io_;
  Bus bus_;
};

}  // namespace limber
