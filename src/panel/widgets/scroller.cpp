#include "panel/widgets/scroller.hpp"

#include <gtk/gtk.h>
#include <wx/event.h>

#include <algorithm>
#include <cmath>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int around = 12;

constexpr int fade_height = 28;

HiddenParts hidden_of(GtkScrolledWindow* scrolled) {
  GtkAdjustment* its = gtk_scrolled_window_get_vadjustment(scrolled);
  const double at = gtk_adjustment_get_value(its), below = at + gtk_adjustment_get_page_size(its);
  return {at - gtk_adjustment_get_lower(its), gtk_adjustment_get_upper(its) - below};
}

/// Of the theme, which paints it.
GdkRGBA ground_of(GtkWidget* widget) {
  GdkRGBA its;
  if (gtk_style_context_lookup_color(gtk_widget_get_style_context(widget), "theme_bg_color", &its)) return its;
  const Rgb ours = palette().window;
  return {ours.red / 255., ours.green / 255., ours.blue / 255., 1};
}

void paint_fade(cairo_t* cairo, const GdkRGBA& ground, double width, double edge, double inside) {
  const auto with_alpha = [&](cairo_pattern_t* pattern, double offset, double alpha) {
    cairo_pattern_add_color_stop_rgba(pattern, offset, ground.red, ground.green, ground.blue, alpha);
  };
  cairo_pattern_t* fade = cairo_pattern_create_linear(0, edge, 0, inside);
  with_alpha(fade, 0, 1);
  with_alpha(fade, 1, 0);
  cairo_set_source(cairo, fade);
  cairo_rectangle(cairo, 0, std::min(edge, inside), width, std::abs(inside - edge));
  cairo_fill(cairo);
  cairo_pattern_destroy(fade);
}

/// Over what GTK has drawn of it, but beside its bar.
gboolean draw_fades(GtkWidget* widget, cairo_t* cairo, gpointer) {
  const HiddenParts hidden = hidden_of(GTK_SCROLLED_WINDOW(widget));
  GtkWidget* inside = gtk_bin_get_child(GTK_BIN(widget));
  if (!inside) return FALSE;
  const double width = gtk_widget_get_allocated_width(inside), height = gtk_widget_get_allocated_height(inside);
  const double fade = std::min<double>(with_text(fade_height), height / 4);
  const GdkRGBA ground = ground_of(widget);
  if (hidden.above > 0) paint_fade(cairo, ground, width, 0, fade);
  if (hidden.below > 0) paint_fade(cairo, ground, width, height, height - fade);
  return FALSE;
}

/// Of a touchpad, many small turns make a step; what is left of one is kept for the next.
class WheelSteps {
 public:
  int of(const wxMouseEvent& event) {
    const int whole = event.GetWheelDelta() == 0 ? 1 : event.GetWheelDelta();
    turned_ += event.GetWheelRotation() * event.GetLinesPerAction();
    const int steps = turned_ / whole;
    turned_ -= steps * whole;
    return steps;
  }

 private:
  int turned_ = 0;
};

}  // namespace

Scroller::Scroller(wxWindow* parent, int step)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
  SetScrollRate(0, FromDIP(step));
  fade_where_it_goes_on(*this);
  Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
    event.Skip();
    // The event may name a panel that holds the control.
    wxWindow* focused = FindFocus();
    if (focused && focused != this && IsDescendant(focused)) follow(*focused);
  });
}

void Scroller::follow(const wxWindow& focused) {
  const wxRect its = focused.GetScreenRect();
  const int top = ScreenToClient(its.GetTopLeft()).y - FromDIP(around);
  const int bottom = top + its.height + 2 * FromDIP(around), room = GetClientSize().y;
  if ((top >= 0 && bottom <= room) || its.height > room) return;
  int unit = 1;
  GetScrollPixelsPerUnit(nullptr, &unit);
  const int begin = GetViewStart().y;
  const int by = top < 0 ? top : bottom - room;
  Scroll(0, begin + (by < 0 ? (by - unit + 1) / unit : (by + unit - 1) / unit));
}

void fade_where_it_goes_on(wxScrolledWindow& scrolled) {
  GtkWidget* widget = scrolled.m_widget;
  if (!GTK_IS_SCROLLED_WINDOW(widget)) return;
  g_signal_connect_after(widget, "draw", G_CALLBACK(draw_fades), nullptr);
  GtkAdjustment* its = gtk_scrolled_window_get_vadjustment(GTK_SCROLLED_WINDOW(widget));
  for (const char* signal : {"value-changed", "changed"})
    g_signal_connect_object(its, signal, G_CALLBACK(gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

HiddenParts hidden_parts(const wxScrolledWindow& scrolled) { return hidden_of(GTK_SCROLLED_WINDOW(scrolled.m_widget)); }

bool scroll_by_key(wxScrolledWindow& text, const wxKeyEvent& event) {
  if (event.HasAnyModifiers()) return false;
  int unused = 0, line = 1, from = 0;
  text.GetScrollPixelsPerUnit(&unused, &line);
  text.GetViewStart(&unused, &from);
  const int page = std::max(1, text.GetClientSize().y / std::max(line, 1) - 1);
  const int end = text.GetVirtualSize().y / std::max(line, 1);
  switch (event.GetKeyCode()) {
    case WXK_PAGEDOWN: text.Scroll(0, std::min(from + page, end)); return true;
    case WXK_PAGEUP: text.Scroll(0, std::max(from - page, 0)); return true;
    case WXK_HOME: text.Scroll(0, 0); return true;
    case WXK_END: text.Scroll(0, end); return true;
    default: return false;
  }
}

void scroll_page_instead(wxWindow& control) {
  control.Bind(wxEVT_MOUSEWHEEL, [&control, steps = WheelSteps()](wxMouseEvent& event) mutable {
    if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL) return;  // pages scroll up and down only
    for (wxWindow* parent = control.GetParent(); parent; parent = parent->GetParent())
      if (auto* page = dynamic_cast<wxScrolledWindow*>(parent)) {
        page->Scroll(-1, page->GetViewStart().y - steps.of(event));
        return;
      }
  });
}

}  // namespace limber
