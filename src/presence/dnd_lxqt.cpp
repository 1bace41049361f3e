#include "presence/dnd_lxqt.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <fstream>
#include <utility>

#include "system/bus_fact.hpp"
#include "system/bus_message.hpp"
#include "system/file_watch.hpp"
#include "system/paths.hpp"

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/org/freedesktop/Notifications";

std::filesystem::path lxqt_file() {
  const auto config = process_environment("XDG_CONFIG_HOME");
  const std::filesystem::path home = process_environment("HOME").value_or("/");
  return (config ? std::filesystem::path(*config) : home / ".config") / "lxqt/notifications.conf";
}

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

class DndLxqt : public EvidenceSource {
 public:
  DndLxqt(const EvidenceRoom& room, EvidenceEvents events)
      : io_(room.io),
        events_(std::move(events)),
        file_(lxqt_file()),
        alive_(std::make_shared<char>()),
        server_(room.session_bus, {{service, path, service, "GetServerInformation"}, bus_arguments(), {}},
                [this](BusMessage* answer, const BusError*) { server_is(answer); }) {
    if (room.session_bus.trouble().empty()) return;
    boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
      if (!alive.expired()) server_is(nullptr);
    });
  }

 private:
  void server_is(BusMessage* answer) {
    using Text = std::string;
    const auto read = answer != nullptr ? bus_read<Text, Text, Text, Text>(*answer) : std::nullopt;
    if (!read || std::get<0>(*read) != "lxqt-notificationd") {
      watch_.reset();
      events_.trouble("the notifications are not LXQt's");
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

  void look() { events_.seen(switched_on(file_) ? std::optional<std::string>("LXQt") : std::nullopt); }

  boost::asio::io_context& io_;
  EvidenceEvents events_;
  std::filesystem::path file_;
  std::shared_ptr<void> alive_;  // what has been posted asks whether this is still there
  std::unique_ptr<FileWatch> watch_;
  BusFact server_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_lxqt(const EvidenceRoom& room, EvidenceEvents events) {
  return std::make_unique<DndLxqt>(room, std::move(events));
}

}  // namespace limber
