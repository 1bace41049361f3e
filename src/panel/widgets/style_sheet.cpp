#include "panel/widgets/style_sheet.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/log.h>
#include <wx/window.h>

#include <string>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int icon_gap = 8;

/// The shape of all controls; colours and sizes stand in colours_and_sizes(). What comes later goes before what comes
/// earlier: a segment is a plain button, too. Nothing of the theme's gradients and shadows is left.
constexpr const char* shapes = R"css(
/* What is measured in a window that is seen already would be on its way to its size. */
.limber-plain, .limber-primary, .limber-flat, .limber-link, .limber-round, .limber-choice button,
.limber-mark check, .limber-mark radio, .limber-typed, .limber-typed button { transition: none; }

.limber-plain, .limber-primary, .limber-flat, .limber-choice button { border-radius: 6px; padding: 0 8px; }
.limber-plain, .limber-primary, .limber-round, .limber-choice button, .limber-tab:checked {
  text-shadow: none; box-shadow: none; -gtk-icon-shadow: none; background-image: none;
}
.limber-plain:focus, .limber-flat:focus, .limber-choice button:focus {
  outline: 2px solid @limber_accent; outline-offset: -3px;
}

.limber-primary { background: @limber_fill; border-color: @limber_fill; font-weight: 600; }
.limber-primary, .limber-primary label { color: @limber_on_fill; }
.limber-primary:hover, .limber-primary:active { background: @limber_fill_hover; border-color: @limber_fill_hover; }
.limber-primary:disabled { background: @limber_track; border-color: @limber_track; }
.limber-primary:disabled, .limber-primary:disabled label { color: @limber_text2; }
.limber-primary:focus { outline: 2px solid @limber_on_fill; outline-offset: -5px; }

.limber-flat { text-shadow: none; }

.limber-link {
  padding: 0; border: 0; min-height: 0; min-width: 0; background: none; box-shadow: none; font-weight: 500;
}
.limber-link, .limber-link label, .limber-link:hover label { color: @limber_accent; }
.limber-link:focus { outline: 2px solid @limber_accent; outline-offset: 1px; }

.limber-plain, .limber-choice button { background: @limber_face; border-color: @limber_edge; }
.limber-plain, .limber-plain label, .limber-choice button, .limber-choice button label { color: @limber_text; }
.limber-plain:hover, .limber-choice button:hover { background: @limber_card; }
.limber-plain:active { background: @limber_track; }
.limber-plain:disabled, .limber-choice button:disabled { background: @limber_face; border-color: @limber_line; }
.limber-plain:disabled, .limber-plain:disabled label,
.limber-choice button:disabled, .limber-choice button:disabled label { color: @limber_disabled; }
.limber-choice button { padding: 0 10px; }

.limber-mark check, .limber-mark radio {
  box-shadow: none; background: @limber_card; border-color: @limber_control_edge;
}
.limber-mark check:checked, .limber-mark radio:checked {
  background: @limber_fill; border-color: @limber_fill; color: @limber_on_fill;
}
.limber-mark check:disabled, .limber-mark radio:disabled {
  background: @limber_track; border-color: @limber_disabled; color: @limber_card;
}
.limber-mark:focus { outline: 2px solid @limber_accent; outline-offset: 0; }

.limber-round { border-radius: 50%; padding: 0; border: 1px solid @limber_line; background: @limber_card; }
.limber-round, .limber-round label { color: @limber_text; }
.limber-round:hover { border-color: @limber_control_edge; }
.limber-round:focus { outline: 2px solid @limber_accent; outline-offset: 1px; }

entry.limber-typed { border-radius: 6px; }
.limber-typed:focus { border-color: @limber_accent; box-shadow: inset 0 0 0 1px @limber_accent; }
.limber-typed selection { background-color: @limber_fill; color: @limber_on_fill; }
.limber-typed.wrong { border-color: @limber_alert; box-shadow: inset 0 0 0 1px @limber_alert; }

.limber-slider highlight { background: @limber_fill; border-color: @limber_fill; }
.limber-slider scale:focus slider { border-color: @limber_accent; }
.limber-slider scale:focus { outline: 2px solid @limber_accent; outline-offset: 0; }

.limber-standing:checked { background: @limber_stand_soft; border-color: @limber_stand; }
.limber-standing:checked, .limber-standing:checked label { color: @limber_stand; }

.limber-tab { padding: 0 10px; }
.limber-tab:checked { background: @limber_accent_soft; border-color: @limber_tab_edge; font-weight: 600; }
.limber-tab:checked, .limber-tab:checked label { color: @limber_accent; }

/* GTK draws the lines between rows in the colour of a view's upper border. */
.limber-list.view { background-color: @limber_card; border-top-color: @limber_row_line; }
.limber-list.view:selected { background-color: @limber_accent_soft; color: @limber_text; }
.limber-list.view:selected:focus { outline: 2px solid @limber_accent; outline-offset: -2px; }

/* Not bold where it is chosen: it would need more room then. */
.limber-segment { border-radius: 0; }
.limber-segment.first { border-radius: 6px 0 0 6px; }
.limber-segment.last { border-radius: 0 6px 6px 0; }
.limber-segment:checked { background: @limber_accent_soft; border-color: @limber_fill; }
.limber-segment:checked, .limber-segment:checked label { color: @limber_accent; }
.limber-split { padding: 0 14px; }
.limber-split-menu { border-left-width: 0; padding: 0; }
)css";

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
  const std::string sheet = colours_and_sizes(*colours) + shapes;
  gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<gssize>(sheet.size()), nullptr);
}

template <typename... Classes>
void add_classes(GtkWidget* widget, Classes... classes) {
  keep_style_sheet();
  GtkStyleContext* context = gtk_widget_get_style_context(widget);
  (gtk_style_context_add_class(context, classes), ...);
}

/// What wx has asked GTK for so far was without it: room around words, a heavier letter.
template <typename... Classes>
void add_classes(wxWindow& window, Classes... classes) {
  add_classes(window.GetHandle(), classes...);
  window.InvalidateBestSize();
}

}  // namespace

void style_primary(wxWindow& button) { add_classes(button, "limber-primary"); }
void style_flat(wxWindow& button) { add_classes(button, "flat", "limber-flat"); }
void style_link(wxWindow& button) { add_classes(button, "flat", "limber-link"); }
void style_plain(wxWindow& button) { add_classes(button, "limber-plain"); }

void style_mark(wxWindow& button) {
  add_classes(button, "limber-mark");
  button.SetInitialSize();
}

void style_icon_gap(wxWindow& button) { add_classes(button, "limber-icon-gap"); }
void style_round(wxWindow& button) { add_classes(button, "limber-round"); }
void style_choice(wxWindow& choice) { add_classes(choice, "limber-choice"); }
void style_typed(wxWindow& entry) { add_classes(entry, "limber-typed"); }

void style_search(wxWindow& entry) {
  style_typed(entry);
  gtk_entry_set_icon_from_icon_name(GTK_ENTRY(entry.GetHandle()), GTK_ENTRY_ICON_PRIMARY, "edit-find-symbolic");
}

void mark_wrong(wxWindow& entry, bool wrong) {
  GtkStyleContext* context = gtk_widget_get_style_context(entry.GetHandle());
  wrong ? gtk_style_context_add_class(context, "wrong") : gtk_style_context_remove_class(context, "wrong");
}

void style_slider(wxWindow& slider) { add_classes(slider, "limber-slider"); }
void style_standing(wxWindow& toggle) { add_classes(toggle, "limber-plain", "limber-standing"); }
void style_tab(wxWindow& toggle) { add_classes(toggle, "flat", "limber-flat", "limber-tab"); }

void align_left(wxWindow& button) {
  GtkWidget* inside = gtk_bin_get_child(GTK_BIN(button.GetHandle()));
  if (inside) gtk_widget_set_halign(inside, GTK_ALIGN_START);
}

void style_list(GtkWidget* rows) { add_classes(rows, "limber-list"); }

void style_segment(wxWindow& button, Segment place) {
  add_classes(button, "limber-plain", "limber-segment");
  if (place != Segment::middle) add_classes(button, place == Segment::first ? "first" : "last");
}

void style_split(wxWindow& button, wxWindow& menu) {
  style_segment(button, Segment::first);
  add_classes(button, "limber-split");
  style_segment(menu, Segment::last);
  add_classes(menu, "limber-split-menu");
}

}  // namespace limber
