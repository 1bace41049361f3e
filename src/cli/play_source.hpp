// Where the routine comes from that a terminal shows: the daemon, which keeps its time and speaks, or, without one,
// this program itself.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/routine_keys.hpp"
#include "core/routine_player.hpp"

namespace limber {

using PlayKey = RoutineKey;

class PlaySource {
 public:
  virtual ~PlaySource() = default;
  /// None: it is over.
  virtual const RoutinePlayer* player() const = 0;
  /// Throws as Client does, where the daemon has gone.
  virtual void press(PlayKey key) = 0;
  /// Readable when `refresh` has something to do; -1: never.
  virtual int fd() const = 0;
  virtual void refresh() = 0;
};

}  // namespace limber
