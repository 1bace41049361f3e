// What GLib calls must not throw: it would go through C, or end the program.
#pragma once

#include <functional>

namespace limber {

/// Calls `its`; what it throws goes to the application (wxApp::OnExceptionInMainLoop) and no farther.
void guarded(const std::function<void()>& its);

}  // namespace limber
