// Guards callbacks of GLib: an exception must not pass through C code, which would end the program.
#pragma once

#include <functional>
#include <string>

namespace limber {

/// Calls `its`; its exceptions go to the application (wxApp::OnExceptionInMainLoop) only.
void guarded(const std::function<void()>& its);

/// Shows a fault of the program in a small window, without blocking. One at a time: while it is shown, further faults
/// are not.
void show_fault(const std::string& title, const std::string& what);

}  // namespace limber
