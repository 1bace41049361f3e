#include "desktop/media_players.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "bus/bus_message.hpp"
#include "os/replace_file.hpp"

namespace limber {
namespace {

constexpr const char* player_path = "/org/mpris/MediaPlayer2";
constexpr const char* player_interface = "org.mpris.MediaPlayer2.Player";
constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";
constexpr const char* name_begins = "org.mpris.MediaPlayer2.";

BusMethod of_bus(const std::string& member) {
  return {"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member};
}
BusMethod of_player(const std::string& owner, const std::string& member) {
  return {owner, player_path, player_interface, member};
}

BusMethod get_status(const std::string& owner) { return {owner, player_path, properties_interface, "Get"}; }
Bus::Write status_arguments() { return bus_arguments(std::string(player_interface), std::string("PlaybackStatus")); }

/// The status in a signal of changed properties; empty: it is about others.
std::string status_in(BusMessage& signal) {
  const auto changed = bus_read<std::string, std::map<std::string, BusVariant>>(signal);
  if (!changed || std::get<0>(*changed) != player_interface) return "";
  const auto& values = std::get<1>(*changed);
  const auto status = values.find("PlaybackStatus");
  return status != values.end() && status->second.holds<std::string>() ? status->second.get<std::string>() : "";
}

}  // namespace

void MediaPlayers::ask(const BusMethod& method, const Bus::Write& write, std::function<void(BusMessage*)> answered) {
  calls_.push_back(bus_.call(
      method, write, [answered = std::move(answered)](BusMessage* reply, const BusError*) { answered(reply); }));
}

void MediaPlayers::pause() {
  calls_.clear();
  ask(of_bus("ListNames"), {}, [this](BusMessage* reply) {
    for (const std::string& name : bus_value<std::vector<std::string>>(reply).value_or(std::vector<std::string>{}))
      if (name.starts_with(name_begins)) ask_owner(name);
  });
}

void MediaPlayers::ask_owner(const std::string& name) {
  ask(of_bus("GetNameOwner"), bus_arguments(name), [this](BusMessage* reply) {
    if (const auto owner = bus_value<std::string>(reply)) ask_status(*owner);
  });
}

void MediaPlayers::ask_status(const std::string& owner) {
  ask(get_status(owner), status_arguments(), [this, owner](BusMessage* reply) {
    if (bus_property_value<std::string>(reply) == "Playing") pause_player(owner);
  });
}

void MediaPlayers::pause_player(const std::string& owner) {
  if (std::ranges::find(paused_, owner, &Player::owner) != paused_.end()) return;
  hold(owner, false);
  bus_.tell(of_player(owner, "Pause"), {});
}

void MediaPlayers::hold(const std::string& owner, bool confirmed) {
  paused_.push_back({owner, confirmed,
                     bus_.listen({owner, player_path, properties_interface, "PropertiesChanged", player_interface},
                                 [this, owner](BusMessage& signal) { status_changed(owner, status_in(signal)); })});
  keep();
}

void MediaPlayers::keep() const {
  if (file_.empty()) return;
  std::string owners;
  for (const Player& player : paused_)
    if (!player.owner.empty()) owners += player.owner + '\n';
  std::error_code ignored;
  if (owners.empty())
    std::filesystem::remove(file_, ignored);
  else
    static_cast<void>(replace_file(file_, owners));
}

void MediaPlayers::take_over(bool in_break) {
  if (file_.empty()) return;
  std::ifstream file(file_);
  for (std::string owner; std::getline(file, owner);)
    if (owner.starts_with(':')) ask_whether_paused(owner, in_break);
  std::error_code ignored;
  if (!in_break) std::filesystem::remove(file_, ignored);
}

void MediaPlayers::ask_whether_paused(const std::string& owner, bool in_break) {
  ask(get_status(owner), status_arguments(), [this, owner, in_break](BusMessage* reply) {
    if (bus_property_value<std::string>(reply) != "Paused") return;
    if (in_break)
      hold(owner, true);
    else
      bus_.tell(of_player(owner, "Play"), {});
  });
}

/// What a player says before it has said that it is paused may be of before.
void MediaPlayers::status_changed(const std::string& owner, const std::string& status) {
  const auto player = std::ranges::find(paused_, owner, &Player::owner);
  if (player == paused_.end() || status.empty()) return;
  if (status == "Paused")
    player->confirmed = true;
  else if (player->confirmed)
    player->owner.clear();  // somebody has used it; its subscription is being called, so it goes later
  keep();
}

void MediaPlayers::resume() {
  calls_.clear();
  for (const Player& player : paused_)
    if (!player.owner.empty()) bus_.tell(of_player(player.owner, "Play"), {});
  paused_.clear();
  keep();
}

}  // namespace limber
