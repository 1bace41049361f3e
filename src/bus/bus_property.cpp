#include "bus/bus_property.hpp"

#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

BusProperty::BusProperty(Bus& bus, Question question, Known known)
    : bus_(bus),
      question_(std::move(question)),
      known_(std::move(known)),
      name_(bus, question_.method.service, [this](const std::string& owner) {
        if (!owner.empty()) return ask();
        call_ = {};
        known_(nullptr, nullptr);
      }) {
  for (const BusSignal& signal : question_.changes)
    changes_.push_back(bus_.listen(signal, [this](BusMessage&) { ask(); }));
}

/// An answer under way is not waited for: it may be older than the change.
void BusProperty::ask() { call_ = bus_.call(question_.method, question_.arguments, known_); }

BusProperty::Question property_question(const std::string& service, const std::string& path,
                                        const std::string& interface, const std::string& property) {
  constexpr auto properties = "org.freedesktop.DBus.Properties";
  return {{service, path, properties, "Get"},
          bus_arguments(interface, property),
          {{service, path, properties, "PropertiesChanged", interface}}};
}

}  // namespace limber
