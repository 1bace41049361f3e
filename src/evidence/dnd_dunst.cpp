#include "evidence/dnd_dunst.hpp"

#include <utility>

#include "evidence/bus_evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_dunst(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<BusEvidence>(
      context.io, context.session_bus,
      property_question("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.dunstproject.cmd0",
                        "paused"),
      BusEvidence::Words{"nobody shows notifications", "the notifications are not dunst's"},
      read_flag_property("dunst"), std::move(events));
}

}  // namespace limber
