#include "bus/bus_offer.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "bus/bus_link.hpp"

namespace limber {

namespace {

sd_bus_vtable first_row() {
  sd_bus_vtable row{};
  row.type = _SD_BUS_VTABLE_START;
  row.x.start = {.element_size = sizeof(sd_bus_vtable),
                 .features = _SD_BUS_VTABLE_PARAM_NAMES,
                 .vtable_format_reference = &sd_bus_object_vtable_format};
  return row;
}

sd_bus_vtable last_row() {
  sd_bus_vtable row{};
  row.type = _SD_BUS_VTABLE_END;
  return row;
}

const auto failed = "org.freedesktop.DBus.Error.Failed";

}  // namespace

BusOffer::BusOffer(BusLink& link, sd_bus* bus, const std::string& path, BusInterface interface)
    : link_(link), interface_(std::move(interface)) {
  fill_table();
  bus_checked(sd_bus_add_object_vtable(bus, hold_.fill(), path.c_str(), interface_.name.c_str(), table_.data(), this),
              "cannot offer an object");
}

void BusOffer::fill_table() {
  table_.push_back(first_row());
  for (const auto& method : interface_.methods) {
    sd_bus_vtable& row = table_.emplace_back();
    row.type = _SD_BUS_VTABLE_METHOD;
    // Else the library asks the bus who it is that calls, and waits for the answer.
    row.flags = SD_BUS_VTABLE_UNPRIVILEGED;
    row.x.method = {.member = method.name.c_str(),
                    .signature = method.takes.c_str(),
                    .result = method.gives.c_str(),
                    .handler = on_call,
                    .offset = 0,
                    .names = ""};
  }
  for (const auto& property : interface_.properties) {
    sd_bus_vtable& row = table_.emplace_back();
    row.type = _SD_BUS_VTABLE_PROPERTY;
    row.x.property = {.member = property.name.c_str(),
                      .signature = property.type.c_str(),
                      .get = on_get,
                      .set = nullptr,
                      .offset = 0};
  }
  for (const auto& signal : interface_.signals) {
    sd_bus_vtable& row = table_.emplace_back();
    row.type = _SD_BUS_VTABLE_SIGNAL;
    row.x.signal = {.member = signal.name.c_str(), .signature = signal.type.c_str(), .names = ""};
  }
  table_.push_back(last_row());
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
