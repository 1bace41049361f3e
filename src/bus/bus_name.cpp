#include "bus/bus_name.hpp"

#include <cstdint>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

constexpr auto bus_service = "org.freedesktop.DBus";
constexpr auto bus_path = "/org/freedesktop/DBus";

}  // namespace

BusName::BusName(Bus& bus, std::string name, std::function<void(const std::string&)> changed)
    : bus_(bus), name_(std::move(name)), changed_(std::move(changed)) {
  connection_ = bus_.on_change([this](bool connected) {
    if (connected) return ask();
    question_ = {};
    if (std::exchange(asking_, false) || !owner_.empty()) set("");
  });
  signal_ = bus_.listen({bus_service, bus_path, bus_service, "NameOwnerChanged", name_}, [this](BusMessage& signal) {
    const auto read = bus_read<std::string, std::string, std::string>(signal);
    if (!read) return;
    question_ = {};  // this is newer than any answer
    set(std::get<2>(*read));
  });
  asking_ = bus_.trouble().empty();
  if (bus_.connected()) ask();
}

void BusName::ask() {
  asking_ = true;
  question_ =
      bus_.call({bus_service, bus_path, bus_service, "GetNameOwner"}, bus_arguments(name_),
                [this](BusMessage* reply, const BusError*) { set(bus_value<std::string>(reply).value_or("")); });
}

void BusName::set(const std::string& owner) {
  asking_ = false;
  owner_ = owner;
  changed_(owner_);
}

BusOwnName::BusOwnName(Bus& bus, std::string name) : bus_(bus), name_(std::move(name)) {
  connection_ = bus_.on_change([this](bool connected) {
    if (connected) ask();
  });
  if (bus_.connected()) ask();
}

void BusOwnName::ask() {
  constexpr std::uint32_t do_not_queue = 4;
  bus_.tell({bus_service, bus_path, bus_service, "RequestName"}, bus_arguments(name_, do_not_queue));
}

}  // namespace limber
