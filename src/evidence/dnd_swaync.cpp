#include "evidence/dnd_swaync.hpp"

#include <utility>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"

namespace limber {

namespace {

constexpr auto service = "org.erikreider.swaync.cc";
constexpr auto path = "/org/erikreider/swaync/cc";

std::optional<BusEvidence::Answer> read_flag(BusMessage& message) {
  const auto on = bus_read<bool>(message);
  if (!on) return std::nullopt;
  return BusEvidence::Answer{std::get<0>(*on) ? std::optional<std::string>("swaync") : std::nullopt};
}

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_swaync(const EvidenceContext& context, EvidenceEvents events) {
  // Newer ones say it with one value more, by another name, and the old one besides or no longer.
  BusProperty::Question question{{service, path, service, "GetDnd"},
                                 bus_arguments(),
                                 {{service, path, service, "Subscribe"}, {service, path, service, "SubscribeV2"}}};
  return std::make_unique<BusEvidence>(context.io, context.session_bus, std::move(question),
                                       BusEvidence::Words{"no swaync runs", "swaync does not tell"}, read_flag,
                                       std::move(events));
}

}  // namespace limber
