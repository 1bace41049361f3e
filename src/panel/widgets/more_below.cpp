#include "panel/widgets/more_below.hpp"

#include <gtk/gtk.h>

#include <algorithm>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

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

}  // namespace

void fade_where_it_goes_on(wxScrolledWindow& scrolled) {
  GtkWidget* widget = scrolled.m_widget;
  if (!GTK_IS_SCROLLED_WINDOW(widget)) return;
  g_signal_connect_after(widget, "draw", G_CALLBACK(draw_fades), nullptr);
  GtkAdjustment* its = gtk_scrolled_window_get_vadjustment(GTK_SCROLLED_WINDOW(widget));
  for (const char* signal : {"value-changed", "changed"})
    g_signal_connect_object(its, signal, G_CALLBACK(gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

HiddenParts hidden_parts(const wxScrolledWindow& scrolled) { return hidden_of(GTK_SCROLLED_WINDOW(scrolled.m_widget)); }

}  // namespace limber
