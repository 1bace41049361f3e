// Programs that ask for the screen to be kept on: logind, not to let the session go idle (players and browsers on
// desktops of all kinds, systemd-inhibit); the session manager of GNOME, and of MATE and Cinnamon, which are made
// alike; the power managers of Plasma and Xfce.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

constexpr auto logind_service = "org.freedesktop.login1";
constexpr auto logind_path = "/org/freedesktop/login1";
constexpr auto logind_manager = "org.freedesktop.login1.Manager";

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

std::optional<BusEvidence::Answer> read_logind(BusMessage& message) {
  const auto all = bus_value<std::vector<Inhibitor>>(&message);
  if (!all) return std::nullopt;
  const auto found = std::ranges::find_if(*all, counts);
  if (found == all->end()) return BusEvidence::Answer{};
  return BusEvidence::Answer{program_name(std::get<1>(*found))};
}

constexpr auto gnome_service = "org.gnome.SessionManager";
constexpr auto gnome_path = "/org/gnome/SessionManager";
constexpr auto gnome_inhibitor = "org.gnome.SessionManager.Inhibitor";
constexpr std::uint32_t gnome_idle = 8;  // of what can be inhibited, going idle

/// Asks whether going idle is inhibited, and then each inhibitor what it holds and whose it is.
class InhibitorsGnome : public EvidenceSource {
 public:
  InhibitorsGnome(const EvidenceContext& context, EvidenceEvents events)
      : bus_(context.session_bus),
        seen_(events.seen),
        fact_(context.io, bus_,
              {{gnome_service, gnome_path, gnome_service, "IsInhibited"},
               bus_arguments(gnome_idle),
               {{gnome_service, gnome_path, gnome_service, "InhibitorAdded"},
                {gnome_service, gnome_path, gnome_service, "InhibitorRemoved"}}},
              {"no session manager here", "the session manager does not tell"}, read_flag(""),
              {[this](auto whose) { held(whose.has_value()); }, events.trouble}) {}

 private:
  void held(bool on) {
    questions_.clear();
    if (!on) return seen_(std::nullopt);
    seen_("");
    ask<std::vector<BusPath>>(gnome_path, gnome_service, "GetInhibitors", [this](const std::vector<BusPath>& all) {
      for (const BusPath& each : all)
        ask<std::uint32_t>(each, gnome_inhibitor, "GetFlags", [this, each](std::uint32_t flags) {
          if ((flags & gnome_idle) == 0) return;
          ask<std::string>(each, gnome_inhibitor, "GetAppId",
                           [this](const std::string& id) { seen_(id == "unknown" ? "" : program_name(id)); });
        });
    });
  }

  template <typename Value>
  void ask(const std::string& object, const char* interface, const char* member,
           std::function<void(const Value&)> then) {
    questions_.push_back(bus_.call({gnome_service, object, interface, member}, bus_arguments(),
                                   [then = std::move(then)](BusMessage* reply, const BusError*) {
                                     if (const auto value = bus_value<Value>(reply)) then(*value);
                                   }));
  }

  Bus& bus_;
  std::function<void(std::optional<std::string>)> seen_;
  std::vector<BusSubscription> questions_;
  BusEvidence fact_;
};

constexpr auto plasma_service = "org.kde.Solid.PowerManagement.PolicyAgent";
constexpr auto plasma_path = "/org/kde/Solid/PowerManagement/PolicyAgent";
constexpr std::uint32_t plasma_screen = 4;  // of its kinds of inhibition, the one that keeps the screen on

/// Asks whether the screen is kept on, and then for whom.
class InhibitorsPlasma : public EvidenceSource {
 public:
  InhibitorsPlasma(const EvidenceContext& context, EvidenceEvents events)
      : bus_(context.session_bus),
        seen_(events.seen),
        fact_(context.io, bus_,
              {{plasma_service, plasma_path, plasma_service, "HasInhibition"},
               bus_arguments(plasma_screen),
               {{plasma_service, plasma_path, plasma_service, "InhibitionsChanged"}}},
              {"no Plasma here", "Plasma's power management does not tell"}, read_flag(""),
              {[this](auto whose) { held(whose.has_value()); }, events.trouble}) {}

 private:
  void held(bool on) {
    question_ = {};
    if (!on) return seen_(std::nullopt);
    question_ = bus_.call({plasma_service, plasma_path, plasma_service, "ListInhibitions"}, bus_arguments(),
                          [this](BusMessage* reply, const BusError*) { seen_(name(reply)); });
  }

  /// The list is of all kinds, without saying which is which: of several none is named.
  static std::string name(BusMessage* reply) {
    const auto all = bus_value<std::vector<std::tuple<std::string, std::string>>>(reply);
    return all && all->size() == 1 ? program_name(std::get<0>(all->front())) : "";
  }

  Bus& bus_;
  std::function<void(std::optional<std::string>)> seen_;
  BusSubscription question_;
  BusEvidence fact_;
};

// By its own name: others that answer to org.freedesktop.PowerManagement mean sleep alone by the same question.
constexpr auto xfce_service = "org.xfce.PowerManager";
constexpr auto xfce_path = "/org/freedesktop/PowerManagement/Inhibit";
constexpr auto xfce_inhibit = "org.freedesktop.PowerManagement.Inhibit";

std::optional<BusEvidence::Answer> read_xfce(BusMessage& message) {
  const auto names = bus_value<std::vector<std::string>>(&message);
  if (!names) return std::nullopt;
  return BusEvidence::Answer{names->empty() ? std::nullopt : std::optional(program_name(names->front()))};
}

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_logind(const EvidenceContext& context, EvidenceEvents events) {
  // logind says so of each one that comes or goes, also where the sum of them stays the same.
  BusProperty::Question question{
      {logind_service, logind_path, logind_manager, "ListInhibitors"},
      bus_arguments(),
      {{logind_service, logind_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", logind_manager}}};
  return std::make_unique<BusEvidence>(context.io, context.system_bus, std::move(question),
                                       BusEvidence::Words{"no logind here", "logind does not tell"}, read_logind,
                                       std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_gnome(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<InhibitorsGnome>(context, std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_plasma(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<InhibitorsPlasma>(context, std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(context,
                     {{xfce_service, xfce_path, xfce_inhibit, "GetInhibitors"},
                      bus_arguments(),
                      {{xfce_service, xfce_path, xfce_inhibit, "HasInhibitChanged"}}},
                     {"no Xfce power manager here", "it does not tell"}, read_xfce, std::move(events));
}

}  // namespace limber
