// What is playing, in a file of the state directory: a daemon that is restarted or killed goes on where it was, and one
// that is started much later still records what was played.
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

  /// Whether it could be written. To be called whenever the routine begins, is paused, jumped in or exchanged: in
  /// between its place is a question of time alone.
  bool keep(const RoutinePlayer& player) const;
  /// Nothing is playing.
  void forget() const;

  struct Kept {
    RoutinePlayer player;  ///< on the clock of this boot, on which it was kept at `at`
    Instant at;
    bool this_boot;
  };
  /// What was kept last, with all of an exercise that `exercise` knows of it; none: nothing, or nothing readable.
  std::optional<Kept> last(const std::function<std::optional<Exercise>(const StretchId&)>& exercise) const;

 private:
  std::filesystem::path file_;
  std::string boot_id_;
};

}  // namespace limber
