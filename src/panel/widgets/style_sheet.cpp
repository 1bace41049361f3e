#include "panel/widgets/style_sheet.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/log.h>
#include <wx/window.h>

#include <string>

#include "panel/widgets/look.hpp"
#include "panel/widgets/own_file.hpp"

namespace limber {
namespace {

constexpr int icon_gap = 8;

std::string colours_and_sizes(const Palette& its) {
  const struct {
    const char* name;
    Rgb colour;
  } colours[]{{"accent", its.accent},
              {"accent_soft", its.accent_soft},
              {"alert", its.alert},
              {"card", its.card},
              {"control_edge", its.control_edge},
              // A strong palette has the colour of its text for its edges.
              {"disabled", its.strong ? mixed(its.text, its.card, .55) : its.control_edge},
              {"edge", mixed(its.line, its.control_edge, .25)},
              {"face", mixed(its.card, its.window, its.window.red > 128 ? .8 : .2)},
              {"fill", its.fill},
              {"fill_hover", its.fill_hover},
              {"line", its.line},
              {"on_fill", its.on_fill},
              {"row_line", mixed(its.card, its.line, .7)},
              {"stand", its.stand},
              {"stand_soft", its.stand_soft},
              {"tab_edge", its.strong ? its.fill : its.accent_soft},
              {"text", its.text},
              {"text2", its.text2},
              {"track", its.track}};
  std::string sheet = fmt::format("@define-color placeholder_text_color {};", css(its.text2));
  for (const auto& [name, colour] : colours) sheet += fmt::format("@define-color limber_{} {};", name, css(colour));
  sheet += fmt::format(
      ".limber-mark check,.limber-mark radio{{margin-right:{}px;min-width:{}px;min-height:{}px}}"
      // The only way to it in GTK 3, which warns that GTK 4 has none.
      ".limber-icon-gap{{-GtkButton-image-spacing:{}}}",
      with_text(6), with_text(16), with_text(16), icon_gap);
  if (text_scale() != 1)
    sheet += fmt::format("spinbutton.limber-typed button{{-gtk-icon-transform:scale({:.2f});min-width:{}px}}",
                         text_scale(), with_text(22));
  return sheet;
}

/// The one style sheet of the program, in the colours and for the text of now.
void keep_style_sheet() {
  static GtkCssProvider* const provider = [] {
    GtkCssProvider* its = gtk_css_provider_new();
    const auto failed = [](GtkCssProvider*, GtkCssSection*, GError* error, gpointer) {
      if (!g_error_matches(error, GTK_CSS_PROVIDER_ERROR, GTK_CSS_PROVIDER_ERROR_DEPRECATED))
        wxLogDebug("style sheet: %s", error->message);
    };
    g_signal_connect(its, "parsing-error", G_CALLBACK(+failed), nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(its),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    return its;
  }();
  static const Palette* colours = nullptr;
  static double scale = 0;
  if (colours == &palette() && scale == text_scale()) return;
  colours = &palette();
  scale = text_scale();
  const std::string sheet = colours_and_sizes(*colours) + own_file("panel.css");
  gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<gssize>(sheet.size()), nullptr);
}

void add_classes(GtkWidget* widget, std::initializer_list<const char*> classes) {
  keep_style_sheet();
  for (const char* its : classes) gtk_style_context_add_class(gtk_widget_get_style_context(widget), its);
}

}  // namespace

void add_style(wxWindow& window, std::initializer_list<const char*> classes) {
  add_classes(window.GetHandle(), classes);
  window.InvalidateBestSize();  // what wx has asked GTK for was without it: room around words, a heavier letter
}

void style_mark(wxWindow& button) {
  add_style(button, {"limber-mark"});
  button.SetInitialSize();
}

void style_typed(wxWindow& entry) { add_style(entry, {"limber-typed"}); }

void style_search(wxWindow& entry) {
  style_typed(entry);
  gtk_entry_set_icon_from_icon_name(GTK_ENTRY(entry.GetHandle()), GTK_ENTRY_ICON_PRIMARY, "edit-find-symbolic");
}

void mark_wrong(wxWindow& entry, bool wrong) {
  GtkStyleContext* context = gtk_widget_get_style_context(entry.GetHandle());
  wrong ? gtk_style_context_add_class(context, "wrong") : gtk_style_context_remove_class(context, "wrong");
}

void align_left(wxWindow& button) {
  GtkWidget* inside = gtk_bin_get_child(GTK_BIN(button.GetHandle()));
  if (inside) gtk_widget_set_halign(inside, GTK_ALIGN_START);
}

void style_list(GtkWidget* rows) { add_classes(rows, {"limber-list"}); }

void style_segment(wxWindow& button, Segment place) {
  add_style(button, {"limber-plain", "limber-segment"});
  if (place != Segment::middle) add_style(button, {place == Segment::first ? "first" : "last"});
}

}  // namespace limber
