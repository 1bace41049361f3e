// Programs that ask logind not to let the session go idle: players and browsers on desktops of all kinds,
// systemd-inhibit.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.login1";
constexpr auto path = "/org/freedesktop/login1";
constexpr auto manager = "org.freedesktop.login1.Manager";

// Those that keep a session from going idle for as long as they run, whatever the person does: parts of the desktop.
constexpr std::array<std::string_view, 8> standing_ones{
    "gdm", "sddm", "lightdm", "powerdevil", "xfce4-power-manager", "mate-power-manager", "gsd-power", "csd-power"};

using Inhibitor = std::tuple<std::string, std::string, std::string, std::string, std::uint32_t, std::uint32_t>;

/// "shutdown:idle" holds "idle".
bool holds(std::string_view what, std::string_view one) {
  return std::ranges::any_of(std::views::split(what, ':'),
                             [&](const auto& part) { return std::ranges::equal(part, one); });
}

/// Those of other people on this machine, and of its services, say nothing about this one.
bool counts(const Inhibitor& inhibitor) {
  const auto& [what, who, why, mode, uid, pid] = inhibitor;
  return holds(what, "idle") && mode == "block" && uid == ::getuid() && pid != static_cast<std::uint32_t>(::getpid()) &&
         std::ranges::find(standing_ones, std::string_view(who)) == standing_ones.end();
}

std::optional<BusEvidence::Answer> read(BusMessage& message) {
  const auto all = bus_value<std::vector<Inhibitor>>(&message);
  if (!all) return std::nullopt;
  const auto found = std::ranges::find_if(*all, counts);
  if (found == all->end()) return BusEvidence::Answer{};
  return BusEvidence::Answer{program_name(std::get<1>(*found))};
}

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_logind(const EvidenceContext& context, EvidenceEvents events) {
  // logind says so of each one that comes or goes, also where the sum of them stays the same.
  BusProperty::Question question{{service, path, manager, "ListInhibitors"},
                                 bus_arguments(),
                                 {{service, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", manager}}};
  return std::make_unique<BusEvidence>(context.io, context.system_bus, std::move(question),
                                       BusEvidence::Words{"no logind here", "logind does not tell"}, read,
                                       std::move(events));
}

}  // namespace limber
