// Programs that ask Xfce's power manager to keep the screen on.
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

// By its own name: others that answer to org.freedesktop.PowerManagement mean sleep alone by the same question.
constexpr auto service = "org.xfce.PowerManager";
constexpr auto path = "/org/freedesktop/PowerManagement/Inhibit";
constexpr auto inhibit = "org.freedesktop.PowerManagement.Inhibit";

std::optional<BusEvidence::Answer> read(BusMessage& message) {
  const auto names = bus_value<std::vector<std::string>>(&message);
  if (!names) return std::nullopt;
  return BusEvidence::Answer{names->empty() ? std::nullopt : std::optional(program_name(names->front()))};
}

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(
      context,
      {{service, path, inhibit, "GetInhibitors"}, bus_arguments(), {{service, path, inhibit, "HasInhibitChanged"}}},
      {"no Xfce power manager here", "it does not tell"}, read, std::move(events));
}

}  // namespace limber
