#include "evidence/inhibitors_xfce.hpp"

#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

// By its own name: others that answer to org.freedesktop.PowerManagement mean sleep alone by the same question.
constexpr auto service = "org.xfce.PowerManager";
constexpr auto path = "/org/freedesktop/PowerManagement/Inhibit";
constexpr auto inhibit = "org.freedesktop.PowerManagement.Inhibit";

std::optional<BusEvidence::Answer> read(BusMessage& message) {
  const auto names = bus_read<std::vector<std::string>>(message);
  if (!names) return std::nullopt;
  const auto& all = std::get<0>(*names);
  return BusEvidence::Answer{all.empty() ? std::nullopt : std::optional(program_name(all.front()))};
}

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceContext& context, EvidenceEvents events) {
  BusProperty::Question question{
      {service, path, inhibit, "GetInhibitors"}, bus_arguments(), {{service, path, inhibit, "HasInhibitChanged"}}};
  return std::make_unique<BusEvidence>(context.io, context.session_bus, std::move(question),
                                       BusEvidence::Words{"no Xfce power manager here", "it does not tell"}, read,
                                       std::move(events));
}

}  // namespace limber
