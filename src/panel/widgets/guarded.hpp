// Faults: what GLib calls must not throw, since it would go through C, or end the program.
#pragma once

#include <functional>
#include <string>

namespace limber {

/// Calls `its`; what it throws goes to the application (wxApp::OnExceptionInMainLoop) and no farther.
void guarded(const std::function<void()>& its);

/// A fault of the program, said in a small window of its own. Nothing waits for it. One at a time: while it is there,
/// others are not shown.
void show_fault(const std::string& title, const std::string& what);

}  // namespace limber
