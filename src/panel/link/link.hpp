// Whether the windows reach the daemon.
#pragma once

namespace limber {

/// How the daemon can be reached.
enum class Link {
  connecting,  ///< not known yet
  up,
  lost,   ///< for a moment: the last values stay, greyed
  absent  ///< no daemon runs
};

}  // namespace limber
