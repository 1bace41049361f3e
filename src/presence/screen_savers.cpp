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
    // Plasma says it from several paths.
    facts_[i] = std::make_unique<BusProperty>(
        session_bus,
        BusProperty::Question{{name, path, name, "GetActive"}, bus_arguments(), {{name, "", name, "ActiveChanged"}}},
        [this, i](BusMessage* answer, const BusError*) { known(i, answer); });
  }
}

void ScreenSavers::known(std::size_t which, BusMessage* answer) {
  const auto read = answer != nullptr ? bus_read<bool>(*answer) : std::nullopt;
  answers_[which] = read.has_value();
  on_[which] = read && std::get<0>(*read);
  if (!std::ranges::all_of(on_, [](const auto& on) { return on.has_value(); })) return;
  const bool now = std::ranges::any_of(on_, [](const auto& on) { return *on; });
  if (reported_ == now) return;
  reported_ = now;
  changed_(now);
}

bool ScreenSavers::present() const {
  return std::ranges::any_of(answers_, [](bool answers) { return answers; });
}

}  // namespace limber
