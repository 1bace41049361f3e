// Do Not Disturb as a program of the desktop keeps it in a settings file: read anew with each change of the file while
// that program runs. GNOME, Cinnamon and MATE keep it in dconf, and do not report it on a bus; LXQt in a file that
// its settings write and its notifications read.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "bus/bus_message.hpp"
#include "bus/bus_name.hpp"
#include "bus/bus_property.hpp"
#include "evidence/evidence_candidates.hpp"
#include "os/dconf_file.hpp"
#include "os/file_watch.hpp"
#include "os/loop_calls.hpp"
#include "os/paths.hpp"

namespace limber {

namespace {

std::filesystem::path config_folder() {
  if (const auto config = absolute_path(process_environment, "XDG_CONFIG_HOME")) return *config;
  return std::filesystem::path(process_environment("HOME").value_or("/")) / ".config";
}

struct DndSetting {
  std::filesystem::path below_config;  ///< where the file is in the person's settings folder
  std::string absent;                  ///< the trouble while the program does not run, for people
  /// The desktop's name if Do Not Disturb is on.
  std::function<std::optional<std::string>(const std::filesystem::path& file)> read;
};

class DndFile : public EvidenceSource {
 public:
  /// Without a session bus it is not known whether the program runs: then it is taken not to, soon after.
  DndFile(const EvidenceContext& context, DndSetting setting, EvidenceEvents events)
      : io_(context.io),
        setting_(std::move(setting)),
        events_(std::move(events)),
        file_(config_folder() / setting_.below_config),
        calls_(io_) {
    if (!context.session_bus.trouble().empty()) calls_.post([this] { runs(false); });
  }

  /// Whether the program runs.
  void runs(bool on) {
    if (!on) {
      watch_.reset();
      events_.trouble(setting_.absent);
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

  // One of them tells whether it does.
  std::optional<BusName> owner;
  std::optional<BusProperty> server;

 private:
  void look() { events_.seen(setting_.read(file_)); }

  boost::asio::io_context& io_;
  DndSetting setting_;
  EvidenceEvents events_;
  std::filesystem::path file_;
  LoopCalls calls_;
  std::unique_ptr<FileWatch> watch_;
};

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

/// In the person's own settings, which dconf replaces as a whole with each change.
std::unique_ptr<EvidenceSource> open_dconf(const EvidenceContext& context, const DconfDesktop& desktop,
                                           EvidenceEvents events) {
  DndSetting setting{.below_config = "dconf/user",
                     .absent = fmt::format("no {} here", desktop.name),
                     .read = [&desktop](const std::filesystem::path& file) {
                       const bool disturbs = dconf_flag(file, desktop.key).value_or(desktop.disturbs);
                       return disturbs == desktop.disturbs ? std::nullopt : std::optional<std::string>(desktop.name);
                     }};
  auto source = std::make_unique<DndFile>(context, std::move(setting), std::move(events));
  source->owner.emplace(context.session_bus, desktop.owner,
                        [its = source.get()](const std::string& owner) { its->runs(!owner.empty()); });
  return source;
}

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/org/freedesktop/Notifications";

/// As Qt writes it: keys without a group of their own stand below [General]. Off where nothing is set.
bool switched_on(const std::filesystem::path& file) {
  std::ifstream in(file);
  bool general = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('[')) general = line == "[General]";
    if (general && line == "doNotDisturb=true") return true;
  }
  return false;
}

bool is_lxqt(BusMessage* answer) {
  using Text = std::string;
  const auto read = answer != nullptr ? bus_read<Text, Text, Text, Text>(*answer) : std::nullopt;
  return read && std::get<0>(*read) == "lxqt-notificationd";
}

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_gnome(const EvidenceContext& context, EvidenceEvents events) {
  return open_dconf(context, gnome, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_cinnamon(const EvidenceContext& context, EvidenceEvents events) {
  return open_dconf(context, cinnamon, std::move(events));
}
std::unique_ptr<EvidenceSource> open_dnd_mate(const EvidenceContext& context, EvidenceEvents events) {
  return open_dconf(context, mate, std::move(events));
}

std::unique_ptr<EvidenceSource> open_dnd_lxqt(const EvidenceContext& context, EvidenceEvents events) {
  DndSetting setting{.below_config = "lxqt/notifications.conf",
                     .absent = "the notifications are not LXQt's",
                     .read = [](const std::filesystem::path& file) {
                       return switched_on(file) ? std::optional<std::string>("LXQt") : std::nullopt;
                     }};
  auto source = std::make_unique<DndFile>(context, std::move(setting), std::move(events));
  source->server.emplace(context.session_bus,
                         BusProperty::Question{{service, path, service, "GetServerInformation"}, bus_arguments(), {}},
                         [its = source.get()](BusMessage* answer, const BusError*) { its->runs(is_lxqt(answer)); });
  return source;
}

}  // namespace limber
