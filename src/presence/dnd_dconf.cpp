#include "presence/dnd_dconf.hpp"

#include <fmt/format.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "system/bus_name.hpp"
#include "system/dconf_file.hpp"
#include "system/file_watch.hpp"
#include "system/paths.hpp"

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

/// The person's own settings, which dconf replaces as a whole with each change.
std::filesystem::path dconf_file() {
  if (const auto config = process_environment("XDG_CONFIG_HOME")) return std::filesystem::path(*config) / "dconf/user";
  return std::filesystem::path(process_environment("HOME").value_or("/")) / ".config/dconf/user";
}

class DndDconf : public EvidenceSource {
 public:
  DndDconf(const EvidenceRoom& room, const DconfDesktop& desktop, EvidenceEvents events)
      : io_(room.io),
        desktop_(desktop),
        events_(std::move(events)),
        file_(dconf_file()),
        alive_(std::make_shared<char>()),
        owner_(room.session_bus, desktop.owner, [this](const std::string& owner) { runs(!owner.empty()); }) {
    if (room.session_bus.trouble().empty()) return;
    boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
      if (!alive.expired()) runs(false);
    });
  }

 private:
  void runs(bool on) {
    if (!on) {
      watch_.reset();
      events_.trouble(fmt::format("no {} here", desktop_.name));
      return events_.seen(std::nullopt);
    }
    try {
      if (!watch_) watch_ = std::make_unique<FileWatch>(io_, file_, [this] { look(); });
    } catch (const std::exception& error) {
      return events_.trouble(error.what());
    }
    events_.trouble("");
    look();
  }

  void look() {
    const bool disturbs = dconf_flag(file_, desktop_.key).value_or(desktop_.disturbs);
    events_.seen(disturbs == desktop_.disturbs ? std::nullopt : std::optional<std::string>(desktop_.name));
  }

  boost::asio::io_context& io_;
  const DconfDesktop& desktop_;
  EvidenceEvents events_;
  std::filesystem::path file_;
  std::shared_ptr<void> alive_;  // what has been posted asks whether this is still there
  std::unique_ptr<FileWatch> watch_;
  BusName owner_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_gnome(const EvidenceRoom& room, EvidenceEvents events) {
  return std::make_unique<DndDconf>(room, gnome, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_cinnamon(const EvidenceRoom& room, EvidenceEvents events) {
  return std::make_unique<DndDconf>(room, cinnamon, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_mate(const EvidenceRoom& room, EvidenceEvents events) {
  return std::make_unique<DndDconf>(room, mate, std::move(events));
}

}  // namespace limber
