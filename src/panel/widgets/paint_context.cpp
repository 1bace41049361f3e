#include "panel/widgets/paint_context.hpp"

#include <cairo.h>
#include <wx/graphics.h>
#include <wx/window.h>

namespace limber {

cairo_t* cairo_context(const wxWindow& window) { return window.GTKPaintContext(); }

std::unique_ptr<wxGraphicsContext> paint_context(const wxWindow& window) {
  cairo_t* const context = cairo_context(window);
  if (!context) return nullptr;
  std::unique_ptr<wxGraphicsContext> graphics{wxGraphicsContext::CreateFromNative(context)};
  if (graphics) graphics->EnableOffset(false);
  return graphics;
}

void leave_background_to_gtk(wxWindow& window) { window.SetBackgroundStyle(wxBG_STYLE_SYSTEM); }

}  // namespace limber
