#include "evidence/dnd_xfce.hpp"

#include <string>
#include <utility>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"

namespace limber {

namespace {

constexpr auto service = "org.xfce.Xfconf";
constexpr auto path = "/org/xfce/Xfconf";
const std::string channel = "xfce4-notifyd";

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_xfce(const EvidenceContext& context, EvidenceEvents events) {
  BusProperty::Question question{
      {service, path, service, "GetProperty"},
      bus_arguments(channel, std::string("/do-not-disturb")),
      {{service, path, service, "PropertyChanged", channel}, {service, path, service, "PropertyRemoved", channel}}};
  return std::make_unique<BusEvidence>(
      context.io, context.session_bus, std::move(question),
      BusEvidence::Words{"no Xfce here",
                         "Xfce does not tell",
                         {"org.xfce.Xfconf.Error.PropertyNotFound", "org.xfce.Xfconf.Error.ChannelNotFound"}},
      read_flag_property("Xfce"), std::move(events));
}

}  // namespace limber
