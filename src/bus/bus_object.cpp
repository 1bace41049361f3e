#include "bus/bus_object.hpp"

#include <spdlog/spdlog.h>

#include "bus/bus_link.hpp"

namespace limber {

BusObject::BusObject(Bus& bus, std::string path, BusInterface interface)
    : bus_(bus), path_(std::move(path)), interface_(std::move(interface)) {
  connection_ = bus_.on_change([this](bool connected) {
    if (connected) offer();
  });
  offer();
}

BusObject::~BusObject() {
  if (BusLink* link = bus_.link()) link->withdraw(path_, interface_.name);
}

void BusObject::offer() {
  BusLink* link = bus_.link();
  if (link == nullptr) return;
  try {
    link->offer(path_, interface_);
  } catch (const BusFailure& failure) {  // of a bus that has just gone: the next will be asked again
    spdlog::debug("cannot offer {} at {}: {}", interface_.name, path_, failure.what());
  }
  bus_.pump_soon();
}

void BusObject::emit(const std::string& signal, const Bus::Write& write) {
  BusLink* link = bus_.link();
  if (link == nullptr) return;
  try {
    link->emit(path_, {interface_.name, signal}, write);
  } catch (const BusFailure& failure) {
    spdlog::debug("cannot say {}.{}: {}", interface_.name, signal, failure.what());
  }
  bus_.pump_soon();
}

}  // namespace limber
