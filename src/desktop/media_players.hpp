// The media players of the desktop (MPRIS): paused while a guided break plays, and let go on afterwards.
#pragma once

#include <filesystem>
#include <functional>
#include <list>
#include <string>
#include <vector>

#include "bus/bus.hpp"

namespace limber {

/// Nothing blocks, and no player is started by it. Does nothing on the bus before the first pause().
class MediaPlayers {
 public:
  /// `bus` has to outlive this. `file`: stores who is paused, for the next process if this one is killed; empty: none.
  explicit MediaPlayers(Bus& bus, std::filesystem::path file = {}) : bus_(bus), file_(std::move(file)) {}

  /// Takes care of those that a process before has paused, which was killed: they stay paused until resume() where
  /// `in_break`, and else go on now. Not a player that does not say that it is paused.
  void take_over(bool in_break);

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
  void ask_whether_paused(const std::string& owner, bool in_break);
  void pause_player(const std::string& owner);
  void hold(const std::string& owner, bool confirmed);
  void keep() const;
  void status_changed(const std::string& owner, const std::string& status);
  /// Calls a method and keeps the call until it is answered or resume() is called.
  void ask(const BusMethod& method, const Bus::Write& write, std::function<void(BusMessage*)> answered);

  Bus& bus_;
  std::filesystem::path file_;
  std::list<Player> paused_;  ///< not a vector: a subscription may be added while another is called
  std::vector<BusSubscription> calls_;
};

}  // namespace limber
