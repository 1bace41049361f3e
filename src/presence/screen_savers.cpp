#include "presence/screen_savers.hpp"

#include <algorithm>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

struct ScreenSaver {
  const char* name;  // of the service and of its interface
  const char* path;
};
constexpr std::array<ScreenSaver, 5> savers{{{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
                                             {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
                                             {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
                                             {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
                                             {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"}}};

}  // namespace

ScreenSavers::ScreenSavers(Bus& session_bus, std::function<void(bool)> changed) : changed_(std::move(changed)) {
  static_assert(savers.size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [name, path] = savers[i];
    // Plasma sends the signal from several paths.
    facts_[i] = std::make_unique<BusProperty>(
        session_bus,
        BusProperty::Question{{name, path, name, "GetActive"}, bus_arguments(), {{name, "", name, "ActiveChanged"}}},
        [this, i](BusMessage* answer, const BusError*) { known(i, answer); });
  }
}

void ScreenSavers::known(std::size_t which, BusMessage* answer) {
  const auto on = bus_value<bool>(answer);
  answers_[which] = on.has_value();
  on_[which] = on.value_or(false);
  if (std::ranges::count(on_, std::optional<bool>()) > 0) return;
  const bool now = std::ranges::count(on_, std::optional(true)) > 0;
  if (reported_ == now) return;
  reported_ = now;
  changed_(now);
}

bool ScreenSavers::present() const { return std::ranges::count(answers_, true) > 0; }

}  // namespace limber
