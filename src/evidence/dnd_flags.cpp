// Do Not Disturb of programs that say it in one word, true or false: dunst (paused), Plasma (also where a program, such
// as a shared screen, asks for it), SwayNotificationCenter and Xfce (as its settings have it).
#include <string>
#include <utility>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"

namespace limber {

namespace {

constexpr auto nobody = "nobody shows notifications";
constexpr auto notifications = "org.freedesktop.Notifications";
constexpr auto notifications_path = "/org/freedesktop/Notifications";
constexpr auto swaync = "org.erikreider.swaync.cc";
constexpr auto swaync_path = "/org/erikreider/swaync/cc";
constexpr auto xfconf = "org.xfce.Xfconf";
constexpr auto xfconf_path = "/org/xfce/Xfconf";
const std::string xfce_channel = "xfce4-notifyd";

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_dunst(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(context, property_question(notifications, notifications_path, "org.dunstproject.cmd0", "paused"),
                     {nobody, "the notifications are not dunst's"}, read_flag_property("dunst"), std::move(events));
}

std::unique_ptr<EvidenceSource> open_dnd_plasma(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(context, property_question(notifications, notifications_path, notifications, "Inhibited"),
                     {nobody, "the notifications are not Plasma's"}, read_flag_property("Plasma"), std::move(events));
}

std::unique_ptr<EvidenceSource> open_dnd_swaync(const EvidenceContext& context, EvidenceEvents events) {
  // Newer ones say it with one value more, by another name, and the old one besides or no longer.
  return ask_session(context,
                     {{swaync, swaync_path, swaync, "GetDnd"},
                      bus_arguments(),
                      {{swaync, swaync_path, swaync, "Subscribe"}, {swaync, swaync_path, swaync, "SubscribeV2"}}},
                     {"no swaync runs", "swaync does not tell"}, read_flag("swaync"), std::move(events));
}

std::unique_ptr<EvidenceSource> open_dnd_xfce(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(context,
                     {{xfconf, xfconf_path, xfconf, "GetProperty"},
                      bus_arguments(xfce_channel, std::string("/do-not-disturb")),
                      {{xfconf, xfconf_path, xfconf, "PropertyChanged", xfce_channel},
                       {xfconf, xfconf_path, xfconf, "PropertyRemoved", xfce_channel}}},
                     {"no Xfce here",
                      "Xfce does not tell",
                      {"org.xfce.Xfconf.Error.PropertyNotFound", "org.xfce.Xfconf.Error.ChannelNotFound"}},
                     read_flag_property("Xfce"), std::move(events));
}

}  // namespace limber
