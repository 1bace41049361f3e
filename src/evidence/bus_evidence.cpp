#include "evidence/bus_evidence.hpp"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

constexpr auto properties = "org.freedesktop.DBus.Properties";

}  // namespace

BusEvidence::BusEvidence(boost::asio::io_context& io, Bus& bus, BusProperty::Question question, Words words, Read read,
                         EvidenceEvents events)
    : words_(std::move(words)),
      read_(std::move(read)),
      events_(std::move(events)),
      bus_(bus),
      alive_(std::make_shared<char>()),
      fact_(bus, std::move(question), [this](BusMessage* answer, const BusError* error) { known(answer, error); }) {
  if (bus.trouble().empty()) return;
  boost::asio::post(io, [this, alive = std::weak_ptr(alive_), why = bus.trouble()] {
    if (!alive.expired()) none(why);
  });
}

void BusEvidence::known(BusMessage* answer, const BusError* error) {
  const bool unset = error != nullptr && std::ranges::find(words_.unset, error->name) != words_.unset.end();
  if (answer == nullptr && !unset) {
    if (!bus_.trouble().empty()) return none(bus_.trouble());
    return none(error == nullptr ? words_.absent : words_.silent);
  }
  const auto read = unset ? Answer{} : read_(*answer);
  if (!read) return none(words_.silent);
  events_.trouble("");
  events_.seen(read->whose);
}

void BusEvidence::none(const std::string& why) {
  events_.trouble(why);
  events_.seen(std::nullopt);
}

BusProperty::Question property_question(const std::string& service, const std::string& path,
                                        const std::string& interface, const std::string& property) {
  return {{service, path, properties, "Get"},
          bus_arguments(interface, property),
          {{service, path, properties, "PropertiesChanged", interface}}};
}

BusEvidence::Read read_flag_property(std::string whose) {
  return [whose = std::move(whose)](BusMessage& message) -> std::optional<BusEvidence::Answer> {
    const auto read = bus_read<BusVariant>(message);
    if (!read || !std::get<0>(*read).holds<bool>()) return std::nullopt;
    return BusEvidence::Answer{std::get<0>(*read).get<bool>() ? std::optional(whose) : std::nullopt};
  };
}

}  // namespace limber
