// Do Not Disturb of the desktops that keep it as a setting in dconf: GNOME, Cinnamon and MATE. They say on no bus how
// it is set; so the file is read, and watched, while that desktop runs.
#include <fmt/format.h>

#include <utility>

#include "bus/bus_name.hpp"
#include "evidence/dnd_file.hpp"
#include "evidence/evidence_candidates.hpp"
#include "os/dconf_file.hpp"

namespace limber {

namespace {

struct DconfDesktop {
  const char* name;
  const char* owner;  // on the session bus while it runs
  const char* key;
  bool disturbs;  // the value that stands for no Do Not Disturb, and which it has until it is set
};
constexpr DconfDesktop gnome{"GNOME", "org.gnome.Shell", "/org/gnome/desktop/notifications/show-banners", true};
constexpr DconfDesktop cinnamon{"Cinnamon", "org.Cinnamon", "/org/cinnamon/desktop/notifications/display-notifications",
                                true};
constexpr DconfDesktop mate{"MATE", "org.mate.SettingsDaemon", "/org/mate/notification-daemon/do-not-disturb", false};

class DndDconf : public EvidenceSource {
 public:
  DndDconf(const EvidenceContext& context, const DconfDesktop& desktop, EvidenceEvents events)
      : setting_(context, setting_of(desktop), std::move(events)),
        owner_(context.session_bus, desktop.owner,
               [this](const std::string& owner) { setting_.runs(!owner.empty()); }) {}

 private:
  /// In the person's own settings, which dconf replaces as a whole with each change.
  static DndSetting setting_of(const DconfDesktop& desktop) {
    return {.below_config = "dconf/user",
            .absent = fmt::format("no {} here", desktop.name),
            .read = [&desktop](const std::filesystem::path& file) {
              const bool disturbs = dconf_flag(file, desktop.key).value_or(desktop.disturbs);
              return disturbs == desktop.disturbs ? std::nullopt : std::optional<std::string>(desktop.name);
            }};
  }

  DndFile setting_;
  BusName owner_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_gnome(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<DndDconf>(context, gnome, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_cinnamon(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<DndDconf>(context, cinnamon, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_mate(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<DndDconf>(context, mate, std::move(events));
}

}  // namespace limber
