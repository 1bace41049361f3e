// Programs that ask the session manager of GNOME (and of MATE and Cinnamon, which are made alike) to keep the screen
// on.
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

constexpr auto service = "org.gnome.SessionManager";
constexpr auto path = "/org/gnome/SessionManager";
constexpr auto inhibitor = "org.gnome.SessionManager.Inhibitor";
constexpr std::uint32_t idle = 8;  // of what can be inhibited, going idle

/// Asks whether going idle is inhibited, and then each inhibitor what it holds and whose it is.
class InhibitorsGnome : public EvidenceSource {
 public:
  InhibitorsGnome(const EvidenceContext& context, EvidenceEvents events)
      : bus_(context.session_bus),
        seen_(events.seen),
        fact_(context.io, bus_,
              {{service, path, service, "IsInhibited"},
               bus_arguments(idle),
               {{service, path, service, "InhibitorAdded"}, {service, path, service, "InhibitorRemoved"}}},
              {"no session manager here", "the session manager does not tell"}, read_flag(""),
              {[this](auto whose) { held(whose.has_value()); }, events.trouble}) {}

 private:
  void held(bool on) {
    questions_.clear();
    if (!on) return seen_(std::nullopt);
    seen_("");
    ask<std::vector<BusPath>>(path, service, "GetInhibitors", [this](const std::vector<BusPath>& all) {
      for (const BusPath& each : all)
        ask<std::uint32_t>(each, inhibitor, "GetFlags", [this, each](std::uint32_t flags) {
          if ((flags & idle) == 0) return;
          ask<std::string>(each, inhibitor, "GetAppId",
                           [this](const std::string& id) { seen_(id == "unknown" ? "" : program_name(id)); });
        });
    });
  }

  template <typename Value>
  void ask(const std::string& object, const char* interface, const char* member,
           std::function<void(const Value&)> then) {
    questions_.push_back(bus_.call({service, object, interface, member}, bus_arguments(),
                                   [then = std::move(then)](BusMessage* reply, const BusError*) {
                                     if (const auto value = bus_value<Value>(reply)) then(*value);
                                   }));
  }

  Bus& bus_;
  std::function<void(std::optional<std::string>)> seen_;
  std::vector<BusSubscription> questions_;
  BusEvidence fact_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_gnome(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<InhibitorsGnome>(context, std::move(events));
}

}  // namespace limber
