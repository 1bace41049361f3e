// The routine that the daemon plays.
#pragma once

#include "cli/play_source.hpp"
#include "client/client.hpp"

namespace limber {

class PlayDaemon : public PlaySource {
 public:
  /// Listens from now on; what plays has been started already, or is about to be by `method`. Throws as Client does.
  explicit PlayDaemon(Client daemon);

  const RoutinePlayer* player() const override { return player_ ? &*player_ : nullptr; }
  void press(PlayKey key) override;
  int fd() const override { return daemon_.fd(); }
  void refresh() override;

 private:
  void take(const nlohmann::ordered_json& answer);

  Client daemon_;
  std::optional<RoutinePlayer> player_;
};

}  // namespace limber
