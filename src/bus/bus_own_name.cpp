#include "bus/bus_own_name.hpp"

#include <cstdint>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

BusOwnName::BusOwnName(Bus& bus, std::string name) : bus_(bus), name_(std::move(name)) {
  connection_ = bus_.on_change([this](bool connected) {
    if (connected) ask();
  });
  if (bus_.connected()) ask();
}

void BusOwnName::ask() {
  constexpr std::uint32_t do_not_queue = 4;
  bus_.tell({"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName"},
            bus_arguments(name_, do_not_queue));
}

}  // namespace limber
