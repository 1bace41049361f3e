// A stretch played without the daemon: shown only, neither heard nor recorded.
#pragma once

#include "catalogue/catalogue.hpp"
#include "cli/play_source.hpp"
#include "core/policy.hpp"

namespace limber {

class PlayHere : public PlaySource {
 public:
  /// `id` empty: the first that suits. The catalogue has to outlive this. Throws CommandError where there is no such
  /// stretch, or none that suits.
  PlayHere(const Catalogue& catalogue, const StretchPolicy& policy, const StretchId& id);

  const RoutinePlayer* player() const override;
  void press(PlayKey key) override;
  int fd() const override { return -1; }
  void refresh() override {}

 private:
  Exercise exercise(const StretchId& id) const;

  const Catalogue& catalogue_;
  StretchPolicy policy_;
  std::vector<StretchId> others_;  ///< for "another", in their turn
  std::optional<RoutinePlayer> player_;
};

}  // namespace limber
