#include "evidence/dnd_plasma.hpp"

#include <utility>

#include "evidence/bus_evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_plasma(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<BusEvidence>(
      context.io, context.session_bus,
      property_question("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                        "org.freedesktop.Notifications", "Inhibited"),
      BusEvidence::Words{"nobody shows notifications", "the notifications are not Plasma's"},
      read_flag_property("Plasma"), std::move(events));
}

}  // namespace limber
