// LXQt, with Do Not Disturb on: a setting in a file that its settings write and its notifications read.
#include <fstream>
#include <utility>

#include "bus/bus_message.hpp"
#include "bus/bus_property.hpp"
#include "evidence/dnd_file.hpp"
#include "evidence/evidence_candidates.hpp"

namespace limber {

namespace {

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

class DndLxqt : public EvidenceSource {
 public:
  DndLxqt(const EvidenceContext& context, EvidenceEvents events)
      : setting_(context,
                 {.below_config = "lxqt/notifications.conf",
                  .absent = "the notifications are not LXQt's",
                  .read =
                      [](const std::filesystem::path& file) {
                        return switched_on(file) ? std::optional<std::string>("LXQt") : std::nullopt;
                      }},
                 std::move(events)),
        server_(context.session_bus, {{service, path, service, "GetServerInformation"}, bus_arguments(), {}},
                [this](BusMessage* answer, const BusError*) { setting_.runs(is_lxqt(answer)); }) {}

 private:
  static bool is_lxqt(BusMessage* answer) {
    using Text = std::string;
    const auto read = answer != nullptr ? bus_read<Text, Text, Text, Text>(*answer) : std::nullopt;
    return read && std::get<0>(*read) == "lxqt-notificationd";
  }

  DndFile setting_;
  BusProperty server_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_dnd_lxqt(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<DndLxqt>(context, std::move(events));
}

}  // namespace limber
