// The prompt on the screen: shows what the engine asks, takes it off when it is answered, and brings the answers back.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "core/effects.hpp"
#include "core/events.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class Prompter {
 public:
  /// `answer` gets what the person presses, from the loop. `icon`: a name of the icon theme or a file. `bus` and
  /// `catalogue` have to outlive this.
  Prompter(Bus& bus, const Catalogue& catalogue, std::string icon, std::function<void(const Event&)> answer);

  /// Does what an effect asks for, in the settings in force.
  void follow(const Effect& effect, const Policy& policy);
  /// Takes everything off the screen.
  void close();

  /// Who shows notifications; none: nobody does.
  const std::optional<ServerInfo>& server() const { return screen_.server(); }
  std::optional<std::string> problem() const;

 private:
  struct Open {
    BreakKind kind;
    bool may_postpone;
  };
  void show(const Prompted& prompted, const Policy& policy);
  void take_back(BreakKind kind);
  void guide(const Started& started);
  void end(const Ended& ended);
  void pressed(const std::string& action);
  void closed(ClosedBecause because);

  const Catalogue& catalogue_;
  std::string icon_;
  std::function<void(const Event&)> answer_;
  std::optional<Open> open_;
  bool guiding_ = false;  ///< the steps of a running break are on the screen
  Notifications screen_;
};

}  // namespace limber
