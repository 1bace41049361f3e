#include "presence/dnd_xfce.hpp"

#include <string>
#include <utility>

#include "presence/bus_evidence.hpp"
#include "system/bus_message.hpp"

namespace limber {

namespace {

constexpr auto service = "org.xfce.Xfconf";
constexpr auto path = "/org/xfce/Xfconf";
const std::string channel = "xfce4-notifyd";

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_xfce(const EvidenceRoom& room, EvidenceEvents events) {
  BusFact::Question question{
      {service, path, service, "GetProperty"},
      bus_arguments(channel, std::string("/do-not-disturb")),
      {{service, path, service, "PropertyChanged", channel}, {service, path, service, "PropertyRemoved", channel}}};
  return std::make_unique<BusEvidence>(
      room.io, room.session_bus, std::move(question),
      BusEvidence::Words{"no Xfce here",
                         "Xfce does not tell",
                         {"org.xfce.Xfconf.Error.PropertyNotFound", "org.xfce.Xfconf.Error.ChannelNotFound"}},
      read_flag_property("Xfce"), std::move(events));
}

}  // namespace limber
