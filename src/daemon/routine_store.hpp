// Stores the routine that is playing in a file of the state directory: a daemon that was restarted or killed continues
// it, and one that is started much later still records what was played.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/routine_player.hpp"

namespace limber {

class RoutineStore {
 public:
  explicit RoutineStore(std::filesystem::path file);

  /// Returns whether it could be written. To be called whenever the routine begins, is paused, jumped in or exchanged;
  /// in between, the position follows from the time alone.
  bool keep(const RoutinePlayer& player) const;
  /// Nothing is playing: removes what is stored.
  void forget() const;

  struct Kept {
    RoutinePlayer player;  ///< on the clock of this boot, by which it was stored at `at`
    Instant at;
    bool this_boot;
  };
  /// The routine stored last, its exercises completed by `exercise`; none: nothing is stored, or nothing readable.
  std::optional<Kept> last(const std::function<std::optional<Exercise>(const StretchId&)>& exercise) const;

 private:
  std::filesystem::path file_;
  std::string boot_id_;
};

}  // namespace limber
