#include "bus/bus_offer.hpp"

#include <algorithm>
#include <utility>

#include "bus/bus_link.hpp"

namespace limber {

namespace {

const auto failed = "org.freedesktop.DBus.Error.Failed";

}  // namespace

BusOffer::BusOffer(BusLink& link, sd_bus* bus, const std::string& path, BusInterface interface)
    : link_(link), interface_(std::move(interface)) {
  fill_table();
  bus_checked(sd_bus_add_object_vtable(bus, hold_.fill(), path.c_str(), interface_.name.c_str(), table_.data(), this),
              "cannot offer an object");
}

void BusOffer::fill_table() {
  table_.push_back(SD_BUS_VTABLE_START(0));
  // Unprivileged, else the library asks the bus who it is that calls, and waits for the answer.
  for (const auto& method : interface_.methods)
    table_.push_back(SD_BUS_METHOD(method.name.c_str(), method.takes.c_str(), method.gives.c_str(), on_call,
                                   SD_BUS_VTABLE_UNPRIVILEGED));
  for (const auto& property : interface_.properties)
    table_.push_back(SD_BUS_PROPERTY(property.name.c_str(), property.type.c_str(), on_get, 0, 0));
  for (const auto& signal : interface_.signals)
    table_.push_back(SD_BUS_SIGNAL(signal.name.c_str(), signal.type.c_str(), 0));
  table_.push_back(SD_BUS_VTABLE_END);
}

int BusOffer::on_call(sd_bus_message* call, void* offer, sd_bus_error* error) {
  auto& self = *static_cast<BusOffer*>(offer);
  const std::string member = sd_bus_message_get_member(call);
  const auto method = std::ranges::find(self.interface_.methods, member, &BusInterface::Method::name);
  int result = sd_bus_error_set_const(error, failed, "it went wrong");
  self.link_.guarded([&] {
    try {
      sd_bus_message* made = nullptr;
      bus_checked(sd_bus_message_new_method_return(call, &made), "cannot answer a call");
      BusMessage reply(made);
      sd_bus_message_unref(made);
      BusMessage arguments(call);
      method->carry_out(arguments, reply);
      result = bus_checked(sd_bus_send(nullptr, made, nullptr), "cannot answer a call");
      sd_bus_error_free(error);
    } catch (const BusRefusal& refusal) {
      sd_bus_error_free(error);
      result = sd_bus_error_set(error, refusal.error().name.c_str(), refusal.error().message.c_str());
    }
  });
  return result < 0 ? result : 1;
}

int BusOffer::on_get(sd_bus*, const char*, const char*, const char* name, sd_bus_message* reply, void* offer,
                     sd_bus_error* error) {
  auto& self = *static_cast<BusOffer*>(offer);
  const auto property = std::ranges::find(self.interface_.properties, std::string(name), &BusInterface::Property::name);
  bool done = false;
  self.link_.guarded([&] {
    BusMessage value(reply);
    property->write(value);
    done = true;
  });
  return done ? 1 : sd_bus_error_set_const(error, failed, "it went wrong");
}

}  // namespace limber
