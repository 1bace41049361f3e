#include "presence/dnd_plasma.hpp"

#include <utility>

#include "presence/bus_evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_plasma(const EvidenceRoom& room, EvidenceEvents events) {
  return std::make_unique<BusEvidence>(
      room.io, room.session_bus,
      property_question("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                        "org.freedesktop.Notifications", "Inhibited"),
      BusEvidence::Words{"nobody shows notifications", "the notifications are not Plasma's"},
      read_flag_property("Plasma"), std::move(events));
}

}  // namespace limber
