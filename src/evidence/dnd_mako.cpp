// mako in a mode that is called do-not-disturb, or dnd: what a mode hides stands in mako's own settings.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "evidence/bus_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/fr/emersion/Mako";
constexpr auto interface = "fr.emersion.Mako";

using Modes = std::vector<std::string>;

bool is_quiet(const Modes& modes) {
  constexpr std::array<std::string_view, 3> names{"do-not-disturb", "do_not_disturb", "dnd"};
  return std::ranges::any_of(modes, [&](const auto& mode) { return std::ranges::find(names, mode) != names.end(); });
}

/// Tells when a program has left the bus, at most once a second: makoctl does so as soon as it has changed a mode.
class DepartureWatch {
 public:
  DepartureWatch(boost::asio::io_context& io, Bus& bus, std::function<void()> left) : timer_(io, std::move(left)) {
    constexpr auto bus_itself = "org.freedesktop.DBus";
    signals_ =
        bus.listen({bus_itself, "/org/freedesktop/DBus", bus_itself, "NameOwnerChanged"}, [this](BusMessage& signal) {
          using Text = std::string;
          const auto read = bus_read<Text, Text, Text>(signal);
          const bool program = read && std::get<0>(*read).starts_with(':');
          if (program && std::get<2>(*read).empty() && !timer_.armed()) timer_.arm(boot_now() + pause);
        });
  }

 private:
  static constexpr Duration pause = 1s;

  BootTimer timer_;
  BusSubscription signals_;
};

/// The versions that have `Modes` as a property tell when it changes. The others have only a method to ask by, and say
/// nothing: they are asked again when a program has left the bus.
class DndMako : public EvidenceSource {
 public:
  DndMako(const EvidenceContext& context, EvidenceEvents events)
      : context_(context),
        list_(
            context.io, context.session_bus, {{service, path, interface, "ListModes"}, bus_arguments(), {}},
            {"nobody shows notifications", "the notifications are not mako's"},
            [this](BusMessage& message) { return read(message); }, std::move(events)),
        property_(context.session_bus, property_question(service, path, interface, "Modes"),
                  [this](BusMessage* answer, const BusError* error) { property_known(answer, error); }) {}

 private:
  std::optional<BusEvidence::Answer> read(BusMessage& message) {
    const auto modes = bus_value<Modes>(&message);
    if (!modes) return std::nullopt;
    if (silent_ && !leavers_) leavers_.emplace(context_.io, context_.session_bus, [this] { list_.ask(); });
    return BusEvidence::Answer{is_quiet(*modes) ? std::optional<std::string>("mako") : std::nullopt};
  }

  /// It changes when the modes do, which are asked for as by the others.
  void property_known(BusMessage* answer, const BusError* error) {
    leavers_.reset();
    silent_ = error != nullptr;
    if (answer != nullptr || silent_) list_.ask();  // not while no server is there: the call would start one
  }

  EvidenceContext context_;
  bool silent_ = false;  // it does not tell of changes; or it is not mako, which only the list tells
  std::optional<DepartureWatch> leavers_;
  BusEvidence list_;
  BusProperty property_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_mako(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<DndMako>(context, std::move(events));
}

}  // namespace limber
