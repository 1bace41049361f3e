// How far Limber has introduced itself to a person. Kept in the state folder, since it is no setting; both limberd and
// limber-panel ask, whichever of them starts first.
#pragma once

#include <array>
#include <string_view>

#include "core/terms.hpp"
#include "os/paths.hpp"

namespace limber {

enum class WelcomeStage {
  fresh,   ///< nothing on a screen has said anything
  said,    ///< a notification has said that Limber is here
  opened,  ///< the window was open, and has not been left by one of its ways out
  over     ///< left; or never wanted, since there are settings or a history of the person's own from before
};
constexpr std::array<std::string_view, 4> names_of(WelcomeStage) { return {"fresh", "said", "opened", "over"}; }

/// As it was kept; where nothing was, `fresh` for a person without settings and history. Does not throw.
WelcomeStage welcome_stage(const Paths& paths);
/// Keeps it. Does not throw: where nothing can be written, a history or settings are what says that Limber is known.
void keep_welcome_stage(const Paths& paths, WelcomeStage stage);
/// Left within the last day.
bool welcomed_today(const Paths& paths);

}  // namespace limber
