// The stage of Limber's introduction to a person. Stored in the state folder, since it is no setting; used by limberd
// and limber-panel, whichever of them starts first.
#pragma once

#include <array>
#include <string_view>

#include "core/terms.hpp"
#include "os/paths.hpp"

namespace limber {

enum class WelcomeStage {
  fresh,   ///< no introduction has been shown on a screen
  said,    ///< a notification has introduced Limber
  opened,  ///< the window was open, and has not been left by one of its ways out
  over     ///< left; or never wanted, since there are settings or a history of the person's own from before
};
constexpr std::array<std::string_view, 4> names_of(WelcomeStage) { return {"fresh", "said", "opened", "over"}; }

/// The stored stage; where none is stored, `fresh` for a person without settings and history. Does not throw.
WelcomeStage welcome_stage(const Paths& paths);
/// Stores it. Does not throw: where it cannot be written, a history or settings show that Limber is known already.
void keep_welcome_stage(const Paths& paths, WelcomeStage stage);
/// Left within the last day.
bool welcomed_today(const Paths& paths);

}  // namespace limber
