// What drawn controls share; and what a window paints on while it handles wxEVT_PAINT. A wxPaintDC is made with fonts
// and colours of the theme, which GTK looks up every time: for what moves, that costs more than the painting.
#pragma once

#include <wx/brush.h>
#include <wx/control.h>
#include <wx/graphics.h>
#include <wx/pen.h>

#include <functional>
#include <string_view>

#include "panel/model/palette.hpp"

typedef struct _cairo cairo_t;

namespace limber {

/// Cairo's own context, in the window's coordinates, clipped to what has to be painted. The window's; none outside of
/// its paint event.
cairo_t* cairo_context(const wxWindow& window);
/// Has `paint` draw all of the window, whenever it is to be painted, in the same coordinates; on the ground that GTK
/// draws.
void paint_with(wxWindow& window, std::function<void(wxGraphicsContext& graphics)> paint);

/// Has the window painted anew at these events, which go on to their other handlers.
template <typename... Events>
void repaint_at(wxWindow& window, const Events&... events) {
  const auto repaint = [&window](wxEvent& event) {
    window.Refresh();
    event.Skip();
  };
  (window.Bind(events, repaint), ...);
}

/// For a window with painted children, and for those: GTK draws the background, without an erase event. For that event
/// wx would make a device context at every painting.
/// For whatever lets its parent show through, too: with wxBG_STYLE_TRANSPARENT, on X11 with a compositor, a child is
/// painted into a buffer of its own, each painting of which has the parent painted anew, sixty times a second for ever.
void leave_background_to_gtk(wxWindow& window);

/// A control that is drawn by hand, anew at every other size of it. With `keys` it can have the keyboard, and is drawn
/// anew as that comes and goes; else it never takes it.
class Drawing : public wxControl {
 public:
  explicit Drawing(wxWindow* parent, bool keys = false);
  bool AcceptsFocus() const override { return keys_ && wxControl::AcceptsFocus(); }

 protected:
  virtual void paint(wxGraphicsContext& graphics) = 0;

 private:
  bool keys_;
};

/// An arc of a ring: from the top, `share` (0 to 1) of it clockwise, with round ends.
struct RingArc {
  double x, y, radius, width;
};
void stroke_ring(wxGraphicsContext& graphics, const RingArc& ring, double share, Rgb colour);

wxSize text_size(const wxWindow& window, const wxString& text, const wxFont& font);
/// How wide the text comes out, and how high.
double text_width(wxGraphicsContext& graphics, const wxString& text, double* height = nullptr);
/// Text centred about x, its middle at y.
void draw_centred(wxGraphicsContext& graphics, std::string_view text, double x, double y);
/// The same with every digit in a cell as wide as "0", so that a number that changes does not tremble.
void draw_digits(wxGraphicsContext& graphics, std::string_view text, double x, double y);

}  // namespace limber
