// The notification server and its behaviour: servers differ in what they draw, in what they show at all and for how
// long, and the capabilities that they report do not cover all of that.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace limber {

/// As the server reports it.
struct ServerInfo {
  std::string name, version;
  bool actions = false;
  bool body_markup = false;
  bool operator==(const ServerInfo&) const = default;
};

enum class Urgency : std::uint8_t { low = 0, normal = 1, critical = 2 };  // as the specification numbers them

/// Whether the server draws a button for each action. Some servers accept actions and offer them in another way.
bool draws_buttons(const ServerInfo& server);

/// The hint for a click on the whole notification where no buttons are drawn: "Click to answer."; empty: no click is
/// known to work.
std::string_view click_words(const ServerInfo& server);

/// The urgency to send. `lasting`: what is shown is to stay in sight until it is answered or taken back.
///
/// GNOME Shell shows no banner for low urgency, and one of normal urgency for four seconds, with its buttons under the
/// pointer only; a critical one stays, with its buttons. Elsewhere critical means red and loud, and is never sent.
Urgency urgency_on(const ServerInfo& server, Urgency wanted, bool lasting);

/// Whether a notification that replaces another is shown again. GNOME Shell does not, where the one before was seen.
bool shows_replacements(const ServerInfo& server);

/// Whether "resident" is to be sent. GNOME Shell shows no banner for one that is, while a window of ours has the
/// keyboard.
bool takes_resident(const ServerInfo& server);

/// The picture to send: the file itself, since not every server looks a name up where Limber is installed; where there
/// is no such file, the name in the icon theme.
std::string notification_icon(const std::filesystem::path& file);

}  // namespace limber
