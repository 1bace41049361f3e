#include "panel/widgets/guarded.hpp"

#include <wx/app.h>

namespace limber {

void guarded(const std::function<void()>& its) {
  try {
    its();
  } catch (...) {
    if (!wxTheApp) throw;
    if (!wxTheApp->OnExceptionInMainLoop()) wxTheApp->ExitMainLoop();
  }
}

}  // namespace limber
