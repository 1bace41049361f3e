// The media players of the desktop (MPRIS): paused while a guided break plays, and let go on afterwards.
#pragma once

#include <functional>
#include <list>
#include <string>
#include <vector>

#include "bus/bus.hpp"

namespace limber {

/// Nothing blocks, and no player is started by it. Does nothing on the bus before the first pause().
class MediaPlayers {
 public:
  /// `bus` has to outlive this.
  explicit MediaPlayers(Bus& bus) : bus_(bus) {}

  /// Pauses whatever plays now.
  void pause();
  /// Lets go on what pause() has paused: not a player that somebody has used since, or that has gone.
  void resume();

 private:
  struct Player {
    std::string owner;       ///< its unique name on the bus: another program may take the player's own name over
    bool confirmed = false;  ///< it has reported that it is paused
    BusSubscription changes;
  };
  void ask_owner(const std::string& name);
  void ask_status(const std::string& owner);
  void pause_player(const std::string& owner);
  void status_changed(const std::string& owner, const std::string& status);
  /// Calls a method and keeps the call until it is answered or resume() is called.
  void ask(const BusMethod& method, const Bus::Write& write, std::function<void(BusMessage*)> answered);

  Bus& bus_;
  std::list<Player> paused_;  ///< not a vector: a subscription may be added while another is called
  std::vector<BusSubscription> calls_;
};

}  // namespace limber
