// Shows a routine until it is over: a screen with keys on a terminal, else a line for each thing to do.
#pragma once

#include <optional>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "cli/command.hpp"
#include "client/client.hpp"
#include "core/policy.hpp"
#include "core/routine_keys.hpp"
#include "core/routine_player.hpp"
#include "words/farewell_words.hpp"

namespace limber {

using PlayKey = RoutineKey;

/// Where the routine comes from: the daemon, which keeps its time and speaks, or, without one, this program itself.
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

/// The routine that the daemon plays.
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

/// A stretch played without the daemon: shown only, neither heard nor recorded.
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

/// What was done, by the routine alone. Throws ConnectionLost where the daemon goes away meanwhile.
BreakSum play(Console& console, PlaySource& source, const Catalogue& catalogue);

/// Whether input and output are a terminal, so that a person sees it and can press keys.
bool at_a_terminal();

}  // namespace limber
