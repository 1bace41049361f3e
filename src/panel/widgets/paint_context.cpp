#include "panel/widgets/paint_context.hpp"

#include <cairo.h>

#include <memory>
#include <numbers>
#include <utility>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

cairo_t* cairo_context(const wxWindow& window) { return window.GTKPaintContext(); }

void paint_with(wxWindow& window, std::function<void(wxGraphicsContext&)> paint) {
  leave_background_to_gtk(window);
  window.Bind(wxEVT_PAINT, [&window, paint = std::move(paint)](wxPaintEvent&) {
    cairo_t* const context = cairo_context(window);
    if (!context) return;
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::CreateFromNative(context));
    if (!graphics) return;
    graphics->EnableOffset(false);
    paint(*graphics);
  });
}

void leave_background_to_gtk(wxWindow& window) { window.SetBackgroundStyle(wxBG_STYLE_SYSTEM); }

Drawing::Drawing(wxWindow* parent, bool keys) : keys_(keys) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | (keys ? wxWANTS_CHARS : 0));
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
  repaint_at(*this, wxEVT_SIZE);
  if (keys)
    repaint_at(*this, wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS);
  else
    SetCanFocus(false);  // GTK does not ask AcceptsFocus
}

wxSize text_size(const wxWindow& window, const wxString& text, const wxFont& font) {
  wxSize its;
  window.GetTextExtent(text, &its.x, &its.y, nullptr, nullptr, &font);
  return its;
}

double text_width(wxGraphicsContext& graphics, const wxString& text, double* height) {
  double width = 0, unused = 0;
  graphics.GetTextExtent(text, &width, height ? height : &unused);
  return width;
}

void stroke_ring(wxGraphicsContext& graphics, const RingArc& ring, double share, Rgb rgb) {
  if (share < 0.004) return;  // less than its own round ends
  graphics.SetPen(graphics.CreatePen(wxGraphicsPenInfo(colour(rgb)).Width(ring.width).Cap(wxCAP_ROUND)));
  wxGraphicsPath path = graphics.CreatePath();
  constexpr double top = -std::numbers::pi / 2;
  if (share >= 1)
    path.AddCircle(ring.x, ring.y, ring.radius);
  else
    path.AddArc(ring.x, ring.y, ring.radius, top, top + 2 * std::numbers::pi * share, true);
  graphics.StrokePath(path);
}

void draw_centred(wxGraphicsContext& graphics, std::string_view text, double x, double y) {
  const wxString its = wx_text(text);
  double height = 0;
  const double width = text_width(graphics, its, &height);
  graphics.DrawText(its, x - width / 2, y - height / 2);
}

void draw_digits(wxGraphicsContext& graphics, std::string_view text, double x, double y) {
  double height = 0;
  const double cell = text_width(graphics, "0", &height);
  double whole = 0;
  for (const char c : text) whole += is_digit(c) ? cell : text_width(graphics, wxString(wxUniChar(c)));
  double left = x - whole / 2;
  for (const char c : text) {
    const wxString one{wxUniChar(c)};
    const double its = text_width(graphics, one), room = is_digit(c) ? cell : its;
    graphics.DrawText(one, left + (room - its) / 2, y - height / 2);
    left += room;
  }
}

}  // namespace limber
