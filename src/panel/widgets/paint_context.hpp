// What a window paints on while it hears wxEVT_PAINT. A wxPaintDC is made with fonts and colours of the theme, which
// GTK looks up every time: for what moves, that costs more than the painting.
#pragma once

#include <memory>

class wxGraphicsContext;
class wxWindow;
typedef struct _cairo cairo_t;

namespace limber {

/// Cairo's own context, in the window's coordinates, clipped to what has to be painted. The window's; none outside of
/// its paint event.
cairo_t* cairo_context(const wxWindow& window);
/// The same for wx; none outside of the event.
std::unique_ptr<wxGraphicsContext> paint_context(const wxWindow& window);

/// For a window with painted children, and those: GTK draws its background, and nobody is asked about it. wx would make
/// a device context at every painting to ask.
/// For whatever lets its parent show through, too: with wxBG_STYLE_TRANSPARENT, on X11 with a compositor, a child is
/// painted into a buffer of its own, each painting of which has the parent painted anew, sixty times a second for ever.
void leave_background_to_gtk(wxWindow& window);

}  // namespace limber
