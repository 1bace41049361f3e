// Programs that ask Plasma's power management to keep the screen on.
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/program_name.hpp"

namespace limber {

namespace {

constexpr auto service = "org.kde.Solid.PowerManagement.PolicyAgent";
constexpr auto path = "/org/kde/Solid/PowerManagement/PolicyAgent";
constexpr std::uint32_t screen = 4;  // of its kinds of inhibition, the one that keeps the screen on

/// Asks whether the screen is kept on, and then for whom.
class InhibitorsPlasma : public EvidenceSource {
 public:
  InhibitorsPlasma(const EvidenceContext& context, EvidenceEvents events)
      : bus_(context.session_bus),
        seen_(events.seen),
        fact_(context.io, bus_,
              {{service, path, service, "HasInhibition"},
               bus_arguments(screen),
               {{service, path, service, "InhibitionsChanged"}}},
              {"no Plasma here", "Plasma's power management does not tell"}, read_flag(""),
              {[this](auto whose) { held(whose.has_value()); }, events.trouble}) {}

 private:
  void held(bool on) {
    question_ = {};
    if (!on) return seen_(std::nullopt);
    question_ = bus_.call({service, path, service, "ListInhibitions"}, bus_arguments(),
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

}  // namespace

std::unique_ptr<EvidenceSource> open_inhibitors_plasma(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<InhibitorsPlasma>(context, std::move(events));
}

}  // namespace limber
