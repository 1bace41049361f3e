// Evidence of kind inhibitor: programs that keep the screen on, as listed by logind, which they ask not to let the
// session go idle (players and browsers on desktops of all kinds, systemd-inhibit); by the session manager of GNOME,
// and of MATE and Cinnamon, which are made alike; by the power managers of Plasma and Xfce.
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

/// Inhibitors of other users of this machine, and of its services, are no evidence about this person.
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

/// Asks whether anything keeps the screen on, and then for whom.
class Inhibitors : public EvidenceSource {
 public:
  /// `find_whose`: asks, and tells `seen`.
  Inhibitors(const EvidenceContext& context, BusProperty::Question question, BusEvidence::Words words,
             void (*find_whose)(Inhibitors& its), const EvidenceEvents& events)
      : seen(events.seen),
        bus_(context.session_bus),
        find_whose_(find_whose),
        fact_(context.io, bus_, std::move(question), std::move(words), read_flag(""),
              {[this](auto whose) { held(whose.has_value()); }, events.trouble}) {}

  template <typename Value>
  void ask(const BusMethod& method, std::function<void(const std::optional<Value>&)> then) {
    questions_.push_back(
        bus_.call(method, bus_arguments(),
                  [then = std::move(then)](BusMessage* reply, const BusError*) { then(bus_value<Value>(reply)); }));
  }

  const std::function<void(std::optional<std::string>)> seen;

 private:
  void held(bool on) {
    questions_.clear();
    on ? find_whose_(*this) : seen(std::nullopt);
  }

  Bus& bus_;
  void (*find_whose_)(Inhibitors& its);
  std::vector<BusSubscription> questions_;
  BusEvidence fact_;
};

constexpr auto gnome_service = "org.gnome.SessionManager";
constexpr auto gnome_path = "/org/gnome/SessionManager";
constexpr auto gnome_inhibitor = "org.gnome.SessionManager.Inhibitor";
constexpr std::uint32_t gnome_idle = 8;  // of what can be inhibited, going idle

/// Asks each inhibitor what it holds and whose it is.
void find_whose_in_gnome(Inhibitors& its) {
  its.seen("");
  using Objects = std::vector<BusPath>;
  its.ask<Objects>({gnome_service, gnome_path, gnome_service, "GetInhibitors"}, [&its](const auto& all) {
    for (const BusPath& each : all.value_or(Objects{}))
      its.ask<std::uint32_t>({gnome_service, each, gnome_inhibitor, "GetFlags"}, [&its, each](const auto& flags) {
        if ((flags.value_or(0) & gnome_idle) == 0) return;
        its.ask<std::string>({gnome_service, each, gnome_inhibitor, "GetAppId"}, [&its](const auto& id) {
          if (id) its.seen(*id == "unknown" ? "" : program_name(*id));
        });
      });
  });
}

constexpr auto plasma_service = "org.kde.Solid.PowerManagement.PolicyAgent";
constexpr auto plasma_path = "/org/kde/Solid/PowerManagement/PolicyAgent";
constexpr std::uint32_t plasma_screen = 4;  // of its kinds of inhibition, the one that keeps the screen on

/// The list is of all kinds, without saying which is which: of several none is named.
void find_whose_in_plasma(Inhibitors& its) {
  using Inhibitions = std::vector<std::tuple<std::string, std::string>>;
  its.ask<Inhibitions>({plasma_service, plasma_path, plasma_service, "ListInhibitions"}, [&its](const auto& all) {
    its.seen(all && all->size() == 1 ? program_name(std::get<0>(all->front())) : "");
  });
}

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
  // logind signals each one that comes or goes, also where the sum of them stays the same.
  BusProperty::Question question{
      {logind_service, logind_path, logind_manager, "ListInhibitors"},
      bus_arguments(),
      {{logind_service, logind_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", logind_manager}}};
  return std::make_unique<BusEvidence>(context.io, context.system_bus, std::move(question),
                                       BusEvidence::Words{"no logind here", "logind does not tell"}, read_logind,
                                       std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_gnome(const EvidenceContext& context, EvidenceEvents events) {
  BusProperty::Question question{{gnome_service, gnome_path, gnome_service, "IsInhibited"},
                                 bus_arguments(gnome_idle),
                                 {{gnome_service, gnome_path, gnome_service, "InhibitorAdded"},
                                  {gnome_service, gnome_path, gnome_service, "InhibitorRemoved"}}};
  return std::make_unique<Inhibitors>(
      context, std::move(question), BusEvidence::Words{"no session manager here", "the session manager does not tell"},
      find_whose_in_gnome, std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_plasma(const EvidenceContext& context, EvidenceEvents events) {
  BusProperty::Question question{{plasma_service, plasma_path, plasma_service, "HasInhibition"},
                                 bus_arguments(plasma_screen),
                                 {{plasma_service, plasma_path, plasma_service, "InhibitionsChanged"}}};
  return std::make_unique<Inhibitors>(context, std::move(question),
                                      BusEvidence::Words{"no Plasma here", "Plasma's power management does not tell"},
                                      find_whose_in_plasma, std::move(events));
}

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceContext& context, EvidenceEvents events) {
  return ask_session(context,
                     {{xfce_service, xfce_path, xfce_inhibit, "GetInhibitors"},
                      bus_arguments(),
                      {{xfce_service, xfce_path, xfce_inhibit, "HasInhibitChanged"}}},
                     {"no Xfce power manager here", "it does not tell"}, read_xfce, std::move(events));
}

}  // namespace limber
