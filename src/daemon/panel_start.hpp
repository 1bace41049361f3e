// Starting limber-panel on the screen of this session.
#pragma once

#include <sys/types.h>

#include <string>

#include "desktop/tray_icon.hpp"

namespace limber {

class Compositor;
class XServer;

/// limber-panel beside the running program; else just its name, for PATH.
std::string panel_program();

/// Starts it with this page, or has the one that runs come to the front by the token of `click`. Tells it which
/// compositor was found, of which the environment may know nothing. Throws where it cannot be started, or where there
/// is no screen that it could be seen on.
/// Returns its process.
pid_t start_panel(const std::string& page, const TrayClick& click, const Compositor& compositor, const XServer& x);

}  // namespace limber
